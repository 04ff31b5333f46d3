using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics;
using DataAuditor.Reports;

namespace DataAuditor.Cli.Commands;

/// <summary><c>measure</c>: every metric whose inputs are there, without gates.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        var metric = new Option<string[]>("--metric") { Description = "Only metrics whose id matches; * allowed; may be repeated.", AllowMultipleArgumentsPerToken = false };
        var set = new Option<string[]>("--set") { Description = "An option of a metric: ID.OPTION=VALUE; may be repeated." };
        var command = new Command("measure", "Measures without gates.");
        var data = new DataOptions(command);
        command.Add(metric);
        command.Add(set);
        var common = new CommonOptions(command);

        command.SetAction((parsed, cancellation) =>
        {
            var console = common.Console(parsed);
            return Guarded.Run(console, () =>
            {
                var manifest = data.Manifest(parsed);
                var globs = Known(parsed.GetValue(metric) ?? []);
                var options = Options(parsed.GetValue(set) ?? []);
                foreach (var format in common.Formats(parsed)) ReportFiles.Writer(format);

                var result = console.WithProgress(manifest.Name, progress =>
                    Audit.Measure(manifest, globs, options, common.Audit(parsed) with { Progress = progress }, cancellation));
                cancellation.ThrowIfCancellationRequested();
                result = ReportFiles.Write(result, common.Folder(parsed, manifest.Name), common.Formats(parsed));
                console.Show(result);
                console.Finish();
                return ExitCode.Passed;
            }, cancellation);
        });
        return command;
    }

    private static IReadOnlyList<string> Known(string[] globs)
    {
        foreach (var glob in globs.Where(glob => !MetricCatalog.Match(glob).Any()))
        {
            throw Wrong($"no metric is named '{glob}'{Suggestion.For(glob, MetricCatalog.All.Select(entry => entry.Info.Id))}");
        }

        return globs;
    }

    private static Dictionary<string, JsonObject> Options(string[] settings)
    {
        var options = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is not [var name, var value] || !name.Contains('.', StringComparison.Ordinal)) throw Wrong($"--set takes ID.OPTION=VALUE, not '{setting}'");

            var dot = name.LastIndexOf('.');
            var (id, option) = (name[..dot], name[(dot + 1)..]);
            var entry = MetricCatalog.Find(id) ?? throw Wrong($"no metric is named '{id}'{Suggestion.For(id, MetricCatalog.All.Select(known => known.Info.Id))}");
            if (!options.TryGetValue(id, out var ofMetric)) options[id] = ofMetric = [];
            ofMetric[option] = Value(value);
            try
            {
                entry.With(ofMetric);
            }
            catch (MetricOptionException wrong)
            {
                throw Wrong(wrong.Message.TrimEnd('.'));
            }
        }

        return options;
    }

    /// <summary>A value is JSON where it reads as JSON, and text otherwise, so that nobody has to quote twice.</summary>
    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static AuditException Wrong(string message) => new(DiagnosticCode.Manifest, message);
}
