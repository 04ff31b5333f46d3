using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Assertions;

/// <summary>The audit that an assertion on data amounts to.</summary>
internal static class DataManifest
{
    public static AuditManifest Of(Gate gate, Records real, Records synthetic, AssertionOptions options) => new()
    {
        Name = gate.Subject,
        Modality = options.Modality,
        Data = new AuditData
        {
            Synthetic = synthetic.ToInput(),
            Real = real.ToInput(),
            Holdout = options.Holdout?.ToInput(),
            Types = KindsOf(real),
        },
        Fields = new FieldRoles(options.Fields.ToDictionary(
            field => field.Key, field => (IReadOnlyList<string>)[field.Value], StringComparer.Ordinal)),
        Gates = [gate],
        Decision = options.Decision,
        Seed = options.Seed,
    };

    /// <summary>Files beside records in memory are read with the kinds that the records have.</summary>
    private static Dictionary<string, ColumnKind> KindsOf(Records real) =>
        (real.Table?.Columns ?? []).ToDictionary(column => column.Name, column => column.Kind, StringComparer.Ordinal);
}
