using System.CommandLine;
using DataAuditor.Pareto;
using DataAuditor.Reports;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>pareto REPORT… --trust ID --utility ID</c>: which configurations nothing beats.</summary>
internal static class ParetoCommand
{
    public static Command Create()
    {
        var reports = new Argument<string[]>("report") { Description = "The report.json of each configuration.", Arity = ArgumentArity.OneOrMore };
        var trust = new Option<string>("--trust") { Description = "The metric of trust, such as tabular.privacy.mia-auc.", Required = true };
        var utility = new Option<string>("--utility") { Description = "The metric of utility, such as tabular.utility.tstr-auc.", Required = true };
        var output = new Option<string?>("--out") { Description = "Folder for pareto.html and pareto.json (default: artifacts/data-audit/pareto)." };
        var format = new Option<string>("--format") { Description = "What standard output is: a table, or exactly the JSON.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("pareto", "Weighs the reports of several pipeline configurations by trust and utility.") { reports, trust, utility, output, format };
        command.SetAction((parsed, cancellation) =>
        {
            IConsole console = parsed.GetValue(format) == "json"
                ? new JsonConsole(Console.Out, Console.Error)
                : new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () =>
            {
                var front = ParetoFront.Of(
                    [.. parsed.GetValue(reports)!.Select(path => (path, ReportText.Read(Path.GetFullPath(path))))], parsed.GetValue(trust)!, parsed.GetValue(utility)!);
                var page = ParetoFiles.Write(front, parsed.GetValue(output) is { } folder ? Path.GetFullPath(folder) : ReportFiles.DefaultFolder("pareto"));
                if (parsed.GetValue(format) == "json") Console.Out.Write(ParetoFiles.Json(front));
                else Show(front);
                console.Say($"plot: {Terminal.Relative(page)}");
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    private static void Show(ParetoFront front)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("configuration", front.Trust.Metric, front.Utility.Metric, "");
        foreach (var point in front.Points)
        {
            table.AddRow(
                Cell(point.Configuration), Cell(Words(point.Trust)), Cell(Words(point.Utility)),
                Cell(point.IsOnFront ? "on the front" : $"dominated by {string.Join("; ", point.DominatedBy)}"));
        }

        Terminal.Output.Write(table);
        var share = front.HypervolumeShare is { } part ? $" ({Number.Format(part * 100)} % of what can be reached)" : "";
        Terminal.Output.WriteLine($"hypervolume {Number.Format(front.Hypervolume)}{share}, from {Number.Format(front.Trust.Worst)} and {Number.Format(front.Utility.Worst)}");
    }

    private static string Words(ParetoValue value) => value.Interval is { } interval
        ? $"{Number.Format(value.Value)} [{Number.Format(interval.Low)}, {Number.Format(interval.High)}]"
        : Number.Format(value.Value);

    private static Text Cell(string text) => new(PlainText.OneLine(text));
}
