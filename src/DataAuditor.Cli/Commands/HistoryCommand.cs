using System.CommandLine;
using DataAuditor.History;
using DataAuditor.Manifests;
using DataAuditor.Reports;
using DataAuditor.Reports.Html;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>history MANIFEST</c>: how the metrics went over the accepted rounds.</summary>
internal static class HistoryCommand
{
    private const int MostOptions = 40;

    public static Command Create()
    {
        var manifest = new Argument<string>("manifest") { Description = "A manifest file (NAME.audit.json) that names a history." };
        var accept = new Option<string?>("--accept") { Description = "A report.json to add as the next round first." };
        var force = new Option<bool>("--force") { Description = "Adds a report that failed; needs --reason." };
        var reason = new Option<string?>("--reason") { Description = "Why, kept in the history." };
        var folder = new Option<string?>("--out") { Description = "Folder for history.html (default: artifacts/data-audit/NAME)." };
        var command = new Command("history", "Shows the trend of every metric over the accepted rounds, and warns of collapse.") { manifest, accept, force, reason, folder };
        command.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () =>
            {
                var audit = AuditManifest.Load(parsed.GetValue(manifest)!);
                var path = audit.HistoryPath ?? throw Wrong("the manifest names no history: set 'history'", audit.Path!);
                if (parsed.GetValue(accept) is { } report)
                {
                    var (forced, why) = (parsed.GetValue(force), parsed.GetValue(reason));
                    Accept(console, Accepted(Path.GetFullPath(report), audit, forced, why), path, forced ? why : null);
                }


                Show(console, audit, path, parsed.GetValue(folder) is { } named ? Path.GetFullPath(named) : ReportFiles.DefaultFolder(audit.Name));
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    public static void Accept(IConsole console, AuditReport report, string history, string? reason = null)
    {
        var round = AuditHistory.Append(history, report, reason);
        console.Say($"accepted as round {round.Sequence} of the history: {Terminal.Relative(history)}");
    }

    private static AuditReport Accepted(string path, AuditManifest audit, bool force, string? reason)
    {
        if (force && string.IsNullOrWhiteSpace(reason)) throw Wrong("a report that is forced into the history needs a --reason", path);

        var report = ReportText.Read(path);
        if (report.Audit != audit.Name) throw Wrong($"this is a report of the audit '{PlainText.OneLine(report.Audit)}', not of '{PlainText.OneLine(audit.Name)}'", path);
        return report.Status is not AuditStatus.Failed || force ? report : throw Wrong("this report failed, and a history is of accepted rounds; to add it all the same: --force --reason \"WHY\"", path);
    }

    private static void Show(TerminalConsole console, AuditManifest audit, string path, string folder)
    {
        var rounds = AuditHistory.Read(path, audit.Name);
        if (rounds.Count == 0)
        {
            console.Say($"the history has no round yet: 'data-auditor history {Terminal.Relative(audit.Path!)} --accept REPORT' adds one");
            return;
        }

        var trends = MetricTrend.Of(rounds);
        Terminal.Output.Write(Table(trends));
        foreach (var trend in trends.Where(trend => trend.Alarm))
        {
            console.Show(new Diagnostic(
                DiagnosticCode.Regression,
                Severity.Warning,
                $"{trend.Metric} gets worse{(trend.Since is { } since ? $" since {trend.Rounds[since]}" : "")}: {Number.Format(trend.Values[0])} at first, {Number.Format(trend.Values[^1])} now",
                new SourceLocation(path)));
        }

        Terminal.Output.WriteLine($"  plots: {Terminal.Relative(HtmlHistoryWriter.Write(folder, audit.Name, rounds, trends))}");
    }

    private static Table Table(IReadOnlyList<MetricTrend> trends)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "metric", "rounds", "first", "last", "per round", "trend", "alarm" }) table.AddColumn(new TableColumn(name).NoWrap());
        foreach (var column in table.Columns.Skip(1).Take(4)) column.Alignment = Justify.Right;
        foreach (var trend in trends)
        {
            var change = trend.Change is { } last ? (last > 0 ? "+" : "") + Number.Format(last) : "–";
            table.AddRow(
                Cell(trend.Options.Count == 0 ? trend.Metric : $"{trend.Metric} {PlainText.OneLine(trend.Options.ToJsonString(), MostOptions)}"),
                Cell($"{trend.Values.Count}"),
                Cell(Number.Format(trend.Values[0])),
                Cell(Number.Format(trend.Values[^1])),
                Cell(change),
                Cell(Sparkline.Of(trend.Values)),
                trend.Alarm ? new Markup("[red]ALARM[/]") : Cell($"{Number.Format(Math.Round(trend.Strength, 1))} of {Number.Format(Math.Round(trend.AlarmAt, 1))}"));
        }

        return table;
    }

    private static AuditException Wrong(string message, string file) => new(DiagnosticCode.Manifest, message, new SourceLocation(file));

    private static Text Cell(string text) => new(PlainText.OneLine(text));
}
