using System.CommandLine;
using DataAuditor.Baselines;
using DataAuditor.History;
using DataAuditor.Reports;

namespace DataAuditor.Cli.Commands;

/// <summary><c>baseline accept</c> and <c>baseline diff</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create() => new("baseline", "The approved report that later ones are compared with.") { CreateAccept(), CreateDiff() };

    public static void Accept(IConsole console, AuditReport report, string? baseline, Acceptance acceptance)
    {
        var path = baseline ?? BaselineFile.DefaultPath(report.Audit);
        BaselineFile.Accept(path, report, acceptance);
        console.Say($"accepted as baseline: {Terminal.Relative(path)}");
    }

    private static Command CreateAccept()
    {
        Argument<string> report = ReportArgument();
        Option<string?> baseline = BaselineOption();
        var force = new Option<bool>("--force") { Description = "Accepts a report that failed; needs --reason." };
        var reason = new Option<string?>("--reason") { Description = "Why, kept in the baseline." };
        var history = new Option<string?>("--history") { Description = "The history to add the report to (default: NAME.history.jsonl in the current folder, where there is one)." };
        var pin = new Option<bool>("--pin") { Description = "Starts anew: drift is measured from this report, and what the file held is replaced unread." };
        var command = new Command("accept", "Keeps a report as the approved one.") { report, baseline, history, force, reason, pin };
        command.SetAction((parsed, cancellation) =>
        {
            var console = Console();
            return Guarded.Run(console, () =>
            {
                var path = Path.GetFullPath(parsed.GetValue(report)!);
                var accepted = ReportText.Read(path);
                var (forced, why) = (parsed.GetValue(force), parsed.GetValue(reason));
                Accept(console, accepted, FullPath(parsed.GetValue(baseline)), new Acceptance { ReportPath = path, Force = forced, Reason = why, Pin = parsed.GetValue(pin) });

                // After the baseline: whoever is cut off between the two accepts again, and the same data twice is one round.
                if (HistoryOf(accepted, FullPath(parsed.GetValue(history))) is { } rounds) HistoryCommand.Accept(console, accepted, rounds, forced ? why : null);
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    private static string? HistoryOf(AuditReport report, string? named) =>
        named ?? (AuditHistory.DefaultPath(report.Audit) is var usual && File.Exists(usual) ? usual : null);

    private static Command CreateDiff()
    {
        Argument<string> report = ReportArgument();
        Option<string?> baseline = BaselineOption();
        var format = new Option<string>("--format") { Description = "What standard output is: a table, or JSON.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("diff", "Shows what moved between the baseline and a report, and whether it moved further than samples do.") { report, baseline, format };
        command.SetAction((parsed, cancellation) =>
        {
            return Guarded.Run(Console(), () =>
            {
                var path = Path.GetFullPath(parsed.GetValue(report)!);
                var now = ReportText.Read(path);
                var diff = BaselineDiff.Of(now, path, FullPath(parsed.GetValue(baseline)) ?? BaselineFile.DefaultPath(now.Audit));
                if (parsed.GetValue(format) == "json") System.Console.Out.Write(ReportText.Of(diff));
                else DiffTable.Show(diff);
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    private static Argument<string> ReportArgument() => new("report") { Description = "A report.json." };

    private static Option<string?> BaselineOption() => new("--baseline") { Description = "The baseline file (default: NAME.baseline.json in the current folder)." };

    private static TerminalConsole Console() => new(Verbosity.Normal, showProgress: false, service: null);

    private static string? FullPath(string? path) => path is null ? null : Path.GetFullPath(path);
}
