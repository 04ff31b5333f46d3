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

    public static void WriteCoverage(SizedLines lines, AuditReport report)
    {
        if (report.Coverage.Count == 0) return;

        lines.Add();
        lines.Add("### Coverage");
        lines.Add();
        lines.Add("| dimension | | measured | missing |");
        lines.Add("|:--|:-:|:--|:--|");
        foreach (var row in report.Coverage)
        {
            lines.Add($"| {row.Dimension}{(row.Required ? " (needed)" : "")} | {CoverageText.Sign(row.State)} | {GfmText.Escape(CoverageText.Names(row, row.Measured))} | {GfmText.Escape(CoverageText.Names(row, row.Missing))} |");
        }

        lines.Add();
        lines.Add($"{CoverageText.Legend}.");
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

        WriteModels(lines, report);
        WriteGenerator(lines, report);
        lines.Add();
        lines.Add($"Seed {report.Seed} · {GfmText.Escape(report.Tool.Name)} {GfmText.Escape(report.Tool.Version)}");
    }

    private static void WriteModels(SizedLines lines, AuditReport report)
    {
        if (report.Models is null) return;

        lines.Add();
        lines.Add("| model of the role | |");
        lines.Add("|:--|:--|");
        foreach (var (role, description) in report.Models) lines.Add($"| {GfmText.Escape(role)} | {GfmText.Escape(description)} |");
    }

    private static void WriteGenerator(SizedLines lines, AuditReport report)
    {
        if (report.Generator is not { Count: > 0 }) return;

        lines.Add();
        lines.Add("| how it was made | |");
        lines.Add("|:--|:--|");
        foreach (var (name, value) in GeneratorFacts.Of(report.Generator)) lines.Add($"| {GfmText.Escape(name)} | {GfmText.Escape(value)} |");
    }
}
