using System.Reflection;
using DataAuditor.Manifests;

namespace DataAuditor.Assertions;

/// <summary>The audit that a class's attributes amount to.</summary>
internal static class ThresholdSet
{
    public static AuditManifest ManifestOf(Type set)
    {
        var data = set.GetCustomAttribute<AuditSetAttribute>(inherit: true)
            ?? throw Wrong(DiagnosticCode.Manifest, $"{set.Name} does not say its data: give it [AuditSet(\"synthetic.csv\", Real = \"real.csv\")]");
        ThresholdAttribute[] thresholds = [.. set.GetCustomAttributes<ThresholdAttribute>(inherit: true)];
        if (thresholds.Length == 0) throw Wrong(DiagnosticCode.NoGates, $"{set.Name} has no [Threshold], so it can never fail");

        return new AuditManifest
        {
            Name = set.Name,
            Modality = data.Modality,
            Data = new AuditData
            {
                Synthetic = File(data.Synthetic)!,
                Real = File(data.Real),
                Holdout = File(data.Holdout),
            },
            Fields = new FieldRoles(Roles(data).ToDictionary(StringComparer.Ordinal)),
            Gates = [.. thresholds.Select(threshold => threshold.ToGate())],
            BaselinePath = data.Baseline is { } baseline ? TestFile.Find(baseline) : null,
            Seed = data.Seed,
        };
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Roles(AuditSetAttribute data)
    {
        if (data.Id is { } id) yield return new("id", [id]);
        if (data.Label is { } label) yield return new("label", [label]);
    }

    private static DataInput.File? File(string? path) => path is null ? null : new DataInput.File(TestFile.Find(path));

    private static AuditException Wrong(DiagnosticCode code, string message) => new(code, message);
}
