using System.CommandLine;
using DataAuditor.Reports;

namespace DataAuditor.Cli.Commands;

/// <summary><c>merge STATE…</c>: joins the states of an audit's shards and judges the whole once.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var states = new Argument<string[]>("state") { Description = "The states of all shards (state-i-of-n.dastate), in any order.", Arity = ArgumentArity.OneOrMore };
        var manifest = new Option<string?>("--manifest") { Description = "The manifest, where it is not where the shards found it, relative to this folder." };
        var command = new Command("merge", "Joins the partial states that 'audit --shard i/n' wrote, then judges the gates once over the whole.") { states, manifest };
        var common = new CommonOptions(command);
        common.RefuseSeed(command);
        common.RefuseMemoryLimit(command, static _ => true);
        command.SetAction((parsed, cancellation) =>
        {
            var console = common.Console(parsed);
            return Guarded.Run(console, () => Merge(console, common, parsed, parsed.GetValue(states)!, parsed.GetValue(manifest), cancellation), cancellation);
        });
        return command;
    }

    private static int Merge(IConsole console, CommonOptions common, ParseResult parsed, string[] states, string? manifest, CancellationToken cancellation)
    {
        var formats = common.Formats(parsed);
        foreach (var format in formats) ReportFiles.Writer(format);

        var result = Audit.Merge(states, manifest, common.Audit(parsed), cancellation);
        cancellation.ThrowIfCancellationRequested();
        result = ReportFiles.Write(result, common.Folder(parsed, result.Report.Audit), formats);
        console.Show(result);
        console.Finish();
        return ExitCode.Of(result);
    }
}
