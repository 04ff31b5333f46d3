using System.CommandLine;
using DataAuditor.Baselines;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Cli.Commands;

/// <summary><c>audit MANIFEST…</c>: runs every gate.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var manifests = new Argument<string[]>("manifest") { Description = "Manifest files (NAME.audit.json).", Arity = ArgumentArity.OneOrMore };
        var baselineMode = new Option<string>("--baseline-mode")
        {
            Description = "compare with the baseline, accept this run's report as the new one, or accept and pin it: drift is then measured from it.",
            DefaultValueFactory = _ => "compare",
        };
        baselineMode.AcceptOnlyFromAmong("compare", "accept", "pin");
        var shard = new Option<string?>("--shard") { Description = "i/n: takes in part i of n of the data and writes state-i-of-n.dastate to --out, for merge; judges nothing." };
        shard.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !Shard.TryParse(text, out _)) result.AddError($"--shard must be i/n, such as 3/16, with i from 1 to n and n at most {Shard.MostShards}.");
        });
        var command = new Command("audit", "Runs every gate of the manifests, prints a table, writes reports.") { manifests, baselineMode, shard };
        var common = new CommonOptions(command);
        CommonOptions.Refuse(command, [baselineMode, .. common.OfJudging], result => result.GetResult(shard) is not null, "a shard is not judged, which 'merge' does once all shards are there");
        common.RefuseMemoryLimit(command, result => result.GetResult(shard) is not null);
        command.SetAction((parsed, cancellation) =>
        {
            var console = common.Console(parsed);
            var paths = parsed.GetValue(manifests)!;
            if (console is JsonConsole json) json.IsArray = paths.Length > 1;
            if (parsed.GetValue(shard) is { } text && Shard.TryParse(text, out var part)) return AuditAll(console, paths, path => WriteShard(console, common, parsed, path, part, paths.Length > 1, cancellation), cancellation);

            return AuditAll(console, paths, path => AuditOne(console, common, parsed, path, parsed.GetValue(baselineMode)!, paths.Length > 1, cancellation), cancellation);
        });
        return command;
    }

    /// <summary>Every manifest is audited even where one before it is wrong; the highest code is the process's.</summary>
    private static async Task<int> AuditAll(IConsole console, string[] paths, Func<string, int> audit, CancellationToken cancellation)
    {
        var code = ExitCode.Passed;
        foreach (var path in paths)
        {
            code = Math.Max(code, await Guarded.Run(console, () => audit(path), cancellation).ConfigureAwait(false));
            if (code == ExitCode.Cancelled) break;
        }

        console.Finish();
        return code;
    }

    private static int AuditOne(
        IConsole console, CommonOptions common, ParseResult parsed, string path, string baselineMode, bool isOneOfMany, CancellationToken cancellation)
    {
        var accepts = baselineMode is not "compare";
        var formats = common.Formats(parsed);
        foreach (var format in formats) ReportFiles.Writer(format);

        var manifest = AuditManifest.Load(path);
        var result = console.WithProgress(manifest.Name, progress => Audit.Run(
            manifest, common.Audit(parsed) with { Progress = progress, IgnoreBaseline = accepts }, cancellation));
        cancellation.ThrowIfCancellationRequested();

        var folder = FolderOf(common, parsed, manifest, isOneOfMany);
        result = ReportFiles.Write(result, folder, formats);
        if (accepts) Accept(console, result, common.Audit(parsed).Baseline ?? manifest.BaselinePath, isPinned: baselineMode is "pin");
        if (accepts && result.Passed && manifest.HistoryPath is { } history) HistoryCommand.Accept(console, result.Report, history);

        console.Show(result);
        return ExitCode.Of(result);
    }

    private static int WriteShard(IConsole console, CommonOptions common, ParseResult parsed, string path, Shard shard, bool isOneOfMany, CancellationToken cancellation)
    {
        var manifest = AuditManifest.Load(path);
        var written = console.WithProgress(manifest.Name, progress => Audit.WriteShard(
            manifest, shard, FolderOf(common, parsed, manifest, isOneOfMany), common.Audit(parsed) with { Progress = progress }, cancellation));
        foreach (var note in written.Notes) console.Show(note);
        console.Say($"{manifest.Name}: shard {shard.Number} of {shard.Count}, {written.Records} records; state in {Path.GetRelativePath(Directory.GetCurrentDirectory(), written.Path)}");
        return ExitCode.Passed;
    }

    private static string FolderOf(CommonOptions common, ParseResult parsed, AuditManifest manifest, bool isOneOfMany)
    {
        var folder = common.Folder(parsed, manifest.Name);
        return isOneOfMany && folder == common.Folder(parsed, "") ? Path.Combine(folder, ReportFiles.FileName(manifest.Name)) : folder;
    }

    /// <summary>An audit that failed is no baseline; its own exit code says that it failed.</summary>
    private static void Accept(IConsole console, AuditResult result, string? baseline, bool isPinned)
    {
        var acceptance = new Acceptance { ReportPath = result.ReportPaths.GetValueOrDefault("json", "REPORT"), Pin = isPinned };
        if (result.Passed) BaselineCommand.Accept(console, result.Report, baseline, acceptance);
        else console.Show(new Diagnostic(DiagnosticCode.Manifest, Severity.Warning, "the audit failed: its baseline is left as it was"));
    }
}
