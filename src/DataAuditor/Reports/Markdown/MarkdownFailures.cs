namespace DataAuditor.Reports.Markdown;

/// <summary>Why gates did not pass: the message, the worst parts and the first offending records.</summary>
internal static class MarkdownFailures
{
    private const int WorstParts = 5;

    private const int Records = 5;

    public static void Write(SizedLines lines, IReadOnlyList<JudgedGate> gates)
    {
        foreach (var gate in gates.Where(gate => gate.Tone is not Tone.Passed)) WriteOne(lines, gate);
    }

    private static void WriteOne(SizedLines lines, JudgedGate gate)
    {
        lines.Add();
        lines.Add($"### {MarkdownGates.Sign(gate)} {MarkdownGates.Subject(gate)}");
        lines.Add();
        lines.Add(GfmText.Escape(gate.Result.Message));
        if (gate.Gate.Reason is { } reason)
        {
            lines.Add();
            lines.Add($"> Why this gate is there: {GfmText.Escape(reason)}");
        }

        WriteParts(lines, gate);
        WriteRecords(lines, gate);
    }

    private static void WriteParts(SizedLines lines, JudgedGate gate)
    {
        ReportPart[] worst = [.. gate.WorstParts.Take(WorstParts)];
        if (worst.Length == 0) return;

        lines.Add();
        lines.Add("| worst parts | value |");
        lines.Add("|:--|--:|");
        foreach (var part in worst) lines.Add($"| {GfmText.Escape(part.Name)} | {HumanNumber.Short(part.Value)} |");
    }

    private static void WriteRecords(SizedLines lines, JudgedGate gate)
    {
        ReportExhibit[] records = [.. gate.Evidence.Take(Records)];
        if (records.Length == 0) return;

        lines.Add();
        lines.Add("| record | part | what is wrong |");
        lines.Add("|--:|:--|:--|");
        foreach (var record in records)
        {
            lines.Add($"| {HumanNumber.Count(record.Record)} | {GfmText.Escape(record.Part ?? "")} | {GfmText.Escape(record.Detail)} |");
        }
    }
}
