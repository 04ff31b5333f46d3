namespace DataAuditor.Reports.Markdown;

internal static class MarkdownGates
{
    public static void WriteStatus(SizedLines lines, AuditResult result, IReadOnlyList<JudgedGate> gates)
    {
        var report = result.Report;
        var sign = report.Status switch { AuditStatus.Failed => "❌", AuditStatus.Warned => "⚠️", _ => "✅" };
        lines.Add($"## {sign} {AuditSummary.Word(report.Status)}: data audit {GfmText.Escape(report.Audit)}");
        lines.Add();
        lines.Add(AuditSummary.Sentence(report.Status, gates));
        foreach (var remark in AuditSummary.Remarks(result))
        {
            lines.Add();
            lines.Add($"> {remark.CodeText}: {GfmText.Escape(remark.Message)}");
        }
    }

    public static void WriteTable(SizedLines lines, IReadOnlyList<JudgedGate> gates)
    {
        if (gates.Count == 0) return;

        lines.Add();
        lines.Add("| verdict | gate | value | limit | margin |");
        lines.Add("|:--|:--|--:|:--|--:|");
        foreach (var gate in gates)
        {
            lines.Add($"| {Sign(gate)} {gate.Verdict} | {Subject(gate)} | {Number(gate.Result.Value)} | {gate.Limit} | {Number(gate.Result.Margin)} |");
        }
    }

    public static string Subject(JudgedGate gate)
    {
        var subject = GfmText.Escape(gate.Result.Subject);
        var part = gate.Result.Part ?? gate.Gate.Part;
        return part is null ? subject : $"{subject} · {GfmText.Escape(part)}";
    }

    public static string Sign(JudgedGate gate) => gate.Tone switch { Tone.Failed => "❌", Tone.Warned => "⚠️", _ => "✅" };

    private static string Number(double? value) => value is { } number ? HumanNumber.Short(number) : "–";
}
