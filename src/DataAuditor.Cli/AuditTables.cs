using DataAuditor.Gates;
using DataAuditor.Reports;
using Spectre.Console;

namespace DataAuditor.Cli;

/// <summary>Tables for the terminal. Names come from data and manifests: every cell is one escaped line.</summary>
internal static class AuditTables
{
    public static Table Gates(AuditResult result)
    {
        var table = New("", "gate", "value", "limit", "margin");
        foreach (var column in table.Columns.Skip(2)) column.Alignment = Justify.Right;
        foreach (var gate in result.Gates)
        {
            var (mark, colour) = Mark(gate);
            table.AddRow(
                new Markup($"[{colour}]{mark}[/]"),
                Cell(gate.Subject + (gate.Gate.Part is { } part ? $" [{part}]" : "")),
                Cell(gate.Value is { } value ? Number.Format(value) : "–"),
                Cell(GateLimits.Describe(gate)),
                Cell(gate.Margin is { } margin ? Number.Format(margin) : "–"));
        }

        return table;
    }

    public static Table Measurements(AuditResult result)
    {
        var table = New("metric", "value", "score", "parts", "ms");
        foreach (var column in table.Columns.Skip(1)) column.Alignment = Justify.Right;
        foreach (var measurement in result.Report.Measurements)
        {
            table.AddRow(
                Cell(measurement.Metric),
                Cell(Number.Format(measurement.Value)),
                Cell(measurement.Score is { } score ? Number.Format(score) : "–"),
                Cell(measurement.Parts.Count == 0 ? "–" : $"{measurement.Parts.Count}"),
                Cell(Number.Format(Math.Round(measurement.ElapsedMs, 1))));
        }

        foreach (var skipped in result.Report.Skipped.Where(skipped => skipped.Part is null))
        {
            table.AddRow(Cell(skipped.Metric), Cell("skipped"), Cell(""), Cell(""), Cell(""));
        }

        return table;
    }

    /// <summary>The pipeline that made the data, as its generator card tells it.</summary>
    public static string? MadeBy(AuditReport report) => GeneratorFacts.Configuration(report.Generator) is { } configuration ? PlainText.OneLine(configuration) : null;

    public static Table New(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(new TableColumn(column).NoWrap());
        return table;
    }

    public static Text Cell(string text) => new(PlainText.OneLine(text));

    private static (string Mark, string Colour) Mark(GateResult gate) => gate.Verdict switch
    {
        Verdict.Passed => ("pass", "green"),
        _ when gate.Waiver is not null => ("waived", "yellow"),
        Verdict.NotMeasurable when !gate.Blocks => ("n/a", "yellow"),
        _ when gate.Blocks => ("FAIL", "red"),
        _ => ("warn", "yellow"),
    };
}
