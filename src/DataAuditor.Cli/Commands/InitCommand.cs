using System.CommandLine;
using System.Text.Json;
using DataAuditor.Manifests;
using DataAuditor.Proposals;
using DataAuditor.Reports;
using DataAuditor.Usages;

namespace DataAuditor.Cli.Commands;

/// <summary><c>init</c>: measures, then writes a manifest whose gates hold what was measured.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var usage = new Option<string?>("--usage") { Description = "What the data is for; picks the gates." };
        usage.AcceptOnlyFromAmong([.. Enum.GetNames<Usage>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);
        var output = new Option<string?>("--out") { Description = "The manifest to write (default: NAME.audit.json in the current folder)." };
        var force = new Option<bool>("--force") { Description = "Replaces a manifest that is there." };
        var threads = CommonOptions.ThreadsOption();
        var seed = CommonOptions.SeedOption("Seed of everything random, written into the manifest (default: 42).");
        var generator = new Option<string?>("--generator") { Description = "The card of how the data was made (NAME.generator.json)." };
        var progress = new Option<bool>("--no-progress") { Description = "No progress bar." };
        var command = new Command("init", "Measures, then writes a commented manifest with limits proposed from what was measured.");
        var data = new DataOptions(command);
        foreach (var option in new Option[] { usage, generator, output, force, seed, threads, progress }) command.Add(option);

        command.SetAction((parsed, cancellation) =>
        {
            var console = new TerminalConsole(Verbosity.Normal, showProgress: !parsed.GetValue(progress), service: null);
            return Guarded.Run(console, () =>
            {
                var manifest = data.Manifest(parsed);
                manifest = manifest with { Name = NameOf(manifest), Usage = UsageOf(parsed.GetValue(usage)), Seed = (ulong?)parsed.GetValue(seed) ?? manifest.Seed };
                if (parsed.GetValue(generator) is { } card) manifest = manifest.WithGenerator(card);
                var path = Path.GetFullPath(parsed.GetValue(output) ?? $"{ReportFiles.FileName(manifest.Name)}.audit.json");
                Propose(console, manifest, path, parsed.GetValue(force), new AuditOptions { Threads = parsed.GetValue(threads) }, cancellation);
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    private static void Propose(TerminalConsole console, AuditManifest manifest, string path, bool replace, AuditOptions options, CancellationToken cancellation)
    {
        var proposal = new ManifestProposal(manifest);
        ManifestProposal.CheckIsFree(path, replace);
        var measured = Measure(manifest, manifest.Name).Report;
        var holdout = proposal.OfHoldout is { } other ? Measure(other, "holdout").Report : null;
        cancellation.ThrowIfCancellationRequested();

        var gates = proposal.Write(path, measured, holdout, replace);
        var file = Terminal.Relative(path);
        console.Say($"wrote {file} with {gates} {(gates == 1 ? "gate" : "gates")}; run: data-auditor audit {file}");

        AuditResult Measure(AuditManifest what, string name) => console.WithProgress(name, progress =>
            Audit.Measure(what, proposal.Metrics, new Dictionary<string, System.Text.Json.Nodes.JsonObject>(StringComparer.Ordinal), options with { Progress = progress }, cancellation));
    }

    /// <summary>A file's name up to its first dot: <c>orders</c> for <c>orders.synthetic.csv.gz</c>.</summary>
    private static string NameOf(AuditManifest manifest) => manifest.Name.Split('.')[0] is { Length: > 0 } name ? name : "audit";

    private static Usage? UsageOf(string? name) => name is null ? null : Enum.Parse<Usage>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
