using System.CommandLine;
using DataAuditor.Curation;
using DataAuditor.Manifests;
using Spectre.Console;

namespace DataAuditor.Cli.Commands;

/// <summary><c>curate MANIFEST --out F</c>: takes out what fails, and says why.</summary>
internal static class CurateCommand
{
    public static Command Create()
    {
        var manifest = new Argument<string>("manifest") { Description = "The manifest (NAME.audit.json) of the data." };
        var output = new Option<string>("--out") { Description = "The .jsonl file for the kept records; *.rejected.jsonl and *.summary.json are written beside it.", Required = true };
        var relabel = new Option<bool>("--relabel") { Description = "Proposes labels, in *.relabel.jsonl, where a classifier trained on the other records disagrees; no record is changed." };
        var seed = CommonOptions.SeedOption("Seed of everything random, instead of the manifest's (default: 42).");
        var threads = CommonOptions.ThreadsOption();
        var format = new Option<string>("--format") { Description = "What standard output is: tables, or exactly the JSON summary.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("curate", "Writes the records that pass the per-record checks, the rejected ones with reasons, and every gated metric before and after.") { manifest, output, relabel, seed, threads, format };
        command.SetAction((parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(format) == "json";
            IConsole console = isJson ? new JsonConsole(Console.Out, Console.Error) : new TerminalConsole(Verbosity.Normal, showProgress: false, service: null);
            return Guarded.Run(console, () =>
            {
                var options = new AuditOptions { Seed = (ulong?)parsed.GetValue(seed), Threads = parsed.GetValue(threads) };
                var result = Curator.Run(AuditManifest.Load(parsed.GetValue(manifest)!), parsed.GetValue(output)!, parsed.GetValue(relabel), options, cancellation);
                if (isJson) Console.Out.Write(Curator.Json(result.Summary));
                else Show(result.Summary);
                Tell(console, result);
                return result.After is { } after ? ExitCode.Of(after) : ExitCode.GateFailed;
            }, cancellation);
        });
        return command;
    }

    private static void Show(CurationSummary summary)
    {
        if (summary.Checks.Count > 0)
        {
            var checks = AuditTables.New("check", "records rejected");
            foreach (var check in summary.Checks) checks.AddRow(AuditTables.Cell(check.Check), AuditTables.Cell(FormattableString.Invariant($"{check.Records}")));
            Terminal.Output.Write(checks);
        }

        if (summary.Metrics.Count == 0) return;

        var metrics = AuditTables.New("metric", "before", "after");
        foreach (var metric in summary.Metrics) metrics.AddRow(AuditTables.Cell(metric.Metric), ValueCell(metric.Before), ValueCell(metric.After));
        Terminal.Output.Write(metrics);
    }

    private static void Tell(IConsole console, CurationResult result)
    {
        foreach (var (check, reason) in result.Summary.NotChecked) console.Say($"not checked: {check}: {PlainText.OneLine(reason, 400)}");
        foreach (var note in result.Summary.Notes ?? []) console.Say($"note: {note}");
        foreach (var diagnostic in result.After?.Diagnostics ?? []) console.Show(diagnostic);
        console.Say(FormattableString.Invariant($"kept {result.Summary.Kept} of {result.Summary.Records} records: {Terminal.Relative(result.KeptPath)}"));
        console.Say($"rejected, with reasons: {Terminal.Relative(result.RejectedPath)}");
        if (result.Summary.Labels is { } labels)
        {
            var noise = labels.NoiseRate is { } rate ? $"; estimated share of wrong labels: {Number.Format(rate)}" : "";
            console.Say(FormattableString.Invariant($"{labels.Proposals} labels proposed: {Terminal.Relative(result.RelabelPath!)}{noise}"));
        }

        console.Say($"summary: {Terminal.Relative(result.SummaryPath)}");
    }

    private static Text ValueCell(double? value) => AuditTables.Cell(value is { } number ? Number.Format(number) : "–");
}
