using DataAuditor.Gates;

namespace DataAuditor.Reports;

/// <summary>What makes a gate the same gate from run to run, whatever it measures and wherever in the manifest it stands.</summary>
internal static class GateIdentity
{
    /// <summary>A fingerprint for each gate of an audit; no two are equal.</summary>
    public static IReadOnlyDictionary<JudgedGate, string> Fingerprints(AuditResult result, IReadOnlyList<JudgedGate> gates)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = new Dictionary<JudgedGate, string>(ReferenceEqualityComparer.Instance);
        foreach (var gate in gates.OrderBy(gate => result.Gates.Index().First(known => ReferenceEquals(known.Item, gate.Result)).Index))
        {
            var name = $"{result.Report.Audit}\n{Name(gate.Result)}\n{gate.Gate.Options?.ToJsonString()}";
            used[name] = used.GetValueOrDefault(name) + 1;
            fingerprints.Add(gate, StableHash.Sha256(used[name] == 1 ? name : $"{name}\n{used[name]}"));
        }

        return fingerprints;
    }

    /// <summary>What makes a remark the same from run to run: remarks of one text are one.</summary>
    public static string Fingerprint(AuditReport report, Diagnostic remark) => StableHash.Sha256($"{report.Audit}\n{remark.CodeText}\n{remark.Message}");

    /// <summary>Subject, part and the kinds of limits in words: <c>tabular.fidelity.ks [amount] max</c>.</summary>
    public static string Name(GateResult result)
    {
        var gate = result.Gate;
        string?[] words =
        [
            result.Subject,
            gate.Part is { } part ? $"[{part}]" : null,
            gate.Min is null ? null : "min",
            gate.Max is null ? null : "max",
            gate.EqualTo is null ? null : "equals",
            gate.MaxRegression is null ? null : "maxRegression",
            gate.MaxRelativeRegression is null ? null : "maxRelativeRegression",
            gate.MaxDrift is null ? null : "maxDrift",
        ];
        return PlainText.OneLine(string.Join(' ', words.OfType<string>()), 300);
    }
}
