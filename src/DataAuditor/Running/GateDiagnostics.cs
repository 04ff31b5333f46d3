using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Usages;

namespace DataAuditor.Running;

/// <summary>What a build shows of the gates: those that did not pass, those that are missing, and waivers that nobody needs.</summary>
internal static class GateDiagnostics
{
    public static IEnumerable<Diagnostic> Of(AuditManifest manifest, IReadOnlyList<GateResult> gates)
    {
        if (manifest.Gates.Count == 0 && manifest.Path is { } path)
        {
            yield return new Diagnostic(DiagnosticCode.NoGates, Severity.Warning, $"the audit '{manifest.Name}' has no gates: it can never fail", new SourceLocation(path, 1, 1));
        }

        foreach (var missing in UsageCheck.Missing(manifest)) yield return missing;

        foreach (var gate in gates.Where(gate => gate.Blocks || gate.Warns))
        {
            var reason = gate.Gate.Reason is { } why ? $" ({PlainText.OneLine(why)})" : "";
            yield return new Diagnostic(gate.Code, gate.Blocks ? Severity.Error : Severity.Warning, gate.Message + reason, gate.Gate.Location);
        }

        foreach (var unused in Waivers.Unused(manifest.Waivers, gates)) yield return unused;
    }
}
