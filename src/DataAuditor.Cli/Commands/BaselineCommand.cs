using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Files;
using DataAuditor.Reports;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>baseline accept</c> and <c>baseline diff</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var report = new Argument<string>("report") { Description = "A report.json." };
        var baseline = new Option<string?>("--baseline") { Description = "The baseline file (default: NAME.baseline.json in the current folder)." };
        var accept = new Command("accept", "Keeps a report as the approved one.") { report, baseline };
        accept.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () =>
            {
                Accept(console, ReportText.Read(Path.GetFullPath(parsed.GetValue(report)!)), parsed.GetValue(baseline));
                return ExitCode.Passed;
            }, cancellation);
        });

        var diff = new Command("diff", "Shows what moved between the baseline and a report.") { report, baseline };
        diff.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () =>
            {
                var now = ReportText.Read(Path.GetFullPath(parsed.GetValue(report)!));
                Diff(ReportText.Read(PathOf(now, parsed.GetValue(baseline)), "baseline"), now);
                return ExitCode.Passed;
            }, cancellation);
        });
        return new Command("baseline", "The approved report that later ones are compared with.") { accept, diff };
    }

    public static void Accept(IConsole console, AuditReport report, string? baseline)
    {
        var path = PathOf(report, baseline);
        ApprovedFile.Change(path, _ => Encoding.UTF8.GetBytes(ReportText.Of(report)));
        console.Say($"accepted as baseline: {Terminal.Relative(path)}");
        if (report.Status is AuditStatus.Failed) console.Say("note: this report failed; later runs are compared with what it measured");
    }

    private static string PathOf(AuditReport report, string? baseline) => Path.GetFullPath(baseline ?? $"{ReportFiles.FileName(report.Audit)}.baseline.json");

    private static void Diff(AuditReport before, AuditReport now)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("metric", "baseline", "now", "change", "");
        foreach (var measurement in now.Measurements)
        {
            var earlier = before.Measurements.FirstOrDefault(known => known.Metric == measurement.Metric && JsonNode.DeepEquals(known.Options, measurement.Options));
            if (earlier is null) table.AddRow(Cell(measurement.Metric), Cell("–"), Cell(Number.Format(measurement.Value)), Cell("–"), Cell("new"));
            else if (earlier.Version != measurement.Version) table.AddRow(Cell(measurement.Metric), Cell("–"), Cell(Number.Format(measurement.Value)), Cell("–"), Cell("another version of the metric"));
            else table.AddRow(Row(earlier, measurement));
        }

        foreach (var gone in before.Measurements.Where(known => !now.Measurements.Any(measurement => measurement.Metric == known.Metric && JsonNode.DeepEquals(known.Options, measurement.Options))))
        {
            table.AddRow(Cell(gone.Metric), Cell(Number.Format(gone.Value)), Cell("–"), Cell("–"), Cell("no longer measured"));
        }

        Terminal.Output.Write(table);
    }

    private static Text[] Row(ReportMeasurement earlier, ReportMeasurement now)
    {
        var change = now.Value - earlier.Value;
        var word = (Math.Sign(change), now.Direction) switch
        {
            (0, _) => "same",
            (_, Direction.None) => "moved",
            (> 0, Direction.Higher) or (< 0, Direction.Lower) => "better",
            _ => "worse",
        };
        var apart = earlier.Interval is { } before && now.Interval is { } after && (before.High < after.Low || after.High < before.Low);
        return
        [
            Cell(now.Metric), Cell(Number.Format(earlier.Value)), Cell(Number.Format(now.Value)),
            Cell((change > 0 ? "+" : "") + Number.Format(change)),
            Cell(apart ? $"{word}, intervals apart" : word),
        ];
    }

    private static Text Cell(string text) => new(PlainText.OneLine(text));
}
