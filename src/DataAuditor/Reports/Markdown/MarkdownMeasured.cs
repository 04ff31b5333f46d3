namespace DataAuditor.Reports.Markdown;

/// <summary>What was measured, what was not, and on which data.</summary>
internal static class MarkdownMeasured
{
    public static void WriteDimensions(SizedLines lines, AuditReport report)
    {
        if (report.Dimensions.Count == 0) return;

        lines.Add();
        lines.Add("### Dimensions");
        lines.Add();
        lines.Add("| dimension | score | metrics |");
        lines.Add("|:--|--:|--:|");
        foreach (var dimension in report.Dimensions)
        {
            var score = dimension.Score is { } value ? HumanNumber.Short(value) : "–";
            lines.Add($"| {dimension.Dimension} | {score} | {dimension.Metrics} |");
        }
    }

    public static void WriteSkipped(SizedLines lines, AuditReport report)
    {
        if (report.Skipped.Count == 0) return;

        lines.Add();
        lines.Fold($"Not measured: {HumanNumber.Count(report.Skipped.Count)}", () =>
        {
            lines.Add("| metric | part | reason |");
            lines.Add("|:--|:--|:--|");
            foreach (var skipped in report.Skipped)
            {
                lines.Add($"| {GfmText.Escape(skipped.Metric)} | {GfmText.Escape(skipped.Part ?? "")} | {GfmText.Escape(skipped.Reason)} |");
            }
        });
    }

    public static void WriteData(SizedLines lines, AuditReport report)
    {
        lines.Add();
        lines.Add("### Data");
        lines.Add();
        lines.Add("| role | path | records | SHA-256 |");
        lines.Add("|:--|:--|--:|:--|");
        foreach (var (role, data) in report.Data)
        {
            lines.Add($"| {GfmText.Escape(role)} | {GfmText.Escape(data.Path)} | {HumanNumber.Count(data.Records)} | {GfmText.Escape(ShortHash.Of(data.Sha256))} |");
        }

        lines.Add();
        lines.Add($"Seed {report.Seed} · {GfmText.Escape(report.Tool.Name)} {GfmText.Escape(report.Tool.Version)}");
    }
}
