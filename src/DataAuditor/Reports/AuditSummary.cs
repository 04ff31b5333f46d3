namespace DataAuditor.Reports;

/// <summary>The whole audit in a word and a sentence.</summary>
internal static class AuditSummary
{
    public static string Word(AuditStatus status) => status switch
    {
        AuditStatus.Failed => "Failed",
        AuditStatus.Warned => "Passed with warnings",
        _ => "Passed",
    };

    public static string Sentence(AuditStatus status, IReadOnlyList<JudgedGate> gates)
    {
        if (gates.Count == 0) return "No gates were declared, so nothing was judged.";

        var failed = gates.Count(gate => gate.Tone is Tone.Failed);
        var warned = gates.Count(gate => gate.Tone is Tone.Warned);
        var warnings = warned == 0 ? "" : $" {HumanNumber.Count(warned, "gate warns", "gates warn")}.";
        return (failed, status) switch
        {
            ( > 0, _) => $"{failed} of {HumanNumber.Count(gates.Count, "gate", "gates")} failed.{warnings}",
            (_, AuditStatus.Failed) => $"The audit failed, though no gate did.{warnings}",
            _ when warned > 0 => $"No blocking gate failed.{warnings}",
            _ => gates.Count == 1 ? "The one gate passed." : $"All {gates.Count} gates passed.",
        };
    }

    /// <summary>What is worth saying beside the gates, whose own messages stand with them.</summary>
    public static IEnumerable<Diagnostic> Remarks(AuditResult result) => result.Diagnostics.Where(diagnostic => diagnostic.Code
        is not (DiagnosticCode.GateFailed or DiagnosticCode.Regression or DiagnosticCode.NotMeasurable or DiagnosticCode.Inconclusive));
}
