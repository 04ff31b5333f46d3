using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Manifests;
using DataAuditor.Metrics;
using DataAuditor.Reports;

namespace DataAuditor.Cli.Commands;

/// <summary><c>measure</c>: every metric whose inputs are there, without gates.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        var modality = new Option<string>("--modality") { Description = "What kind of data it is.", Required = true };
        modality.AcceptOnlyFromAmong([.. Enum.GetNames<Modality>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);
        var synthetic = new Option<string>("--synthetic") { Description = "The generated data.", Required = true };
        var real = new Option<string?>("--real") { Description = "What the generator was fitted on." };
        var holdout = new Option<string?>("--holdout") { Description = "Real records that the generator never saw." };
        var schema = new Option<string?>("--schema") { Description = "A JSON Schema of the records." };
        var metric = new Option<string[]>("--metric") { Description = "Only metrics whose id matches; * allowed; may be repeated.", AllowMultipleArgumentsPerToken = false };
        var set = new Option<string[]>("--set") { Description = "An option of a metric: ID.OPTION=VALUE; may be repeated." };
        var field = new Option<string[]>("--field") { Description = "A column's role: ROLE=NAME; may be repeated." };
        var command = new Command("measure", "Measures without gates.") { modality, synthetic, real, holdout, schema, metric, set, field };
        var common = new CommonOptions(command);

        command.SetAction((parsed, cancellation) =>
        {
            var console = common.Console(parsed);
            return Guarded.Run(console, () =>
            {
                var manifest = new AuditManifest
                {
                    Name = Path.GetFileNameWithoutExtension(parsed.GetValue(synthetic)!),
                    Modality = Enum.Parse<Modality>(parsed.GetValue(modality)!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                    Data = new AuditData
                    {
                        Synthetic = File(parsed.GetValue(synthetic))!,
                        Real = File(parsed.GetValue(real)),
                        Holdout = File(parsed.GetValue(holdout)),
                        Schema = File(parsed.GetValue(schema)),
                    },
                    Fields = Fields(parsed.GetValue(field) ?? []),
                };
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

    private static DataInput.File? File(string? path) => path is null ? null : new DataInput.File(Path.GetFullPath(path));

    private static IReadOnlyList<string> Known(string[] globs)
    {
        foreach (var glob in globs.Where(glob => !MetricCatalog.Match(glob).Any()))
        {
            throw Wrong($"no metric is named '{glob}'{Suggestion.For(glob, MetricCatalog.All.Select(entry => entry.Info.Id))}");
        }

        return globs;
    }

    private static FieldRoles Fields(string[] pairs) => new(pairs
        .Select(pair => pair.Split('=', 2) is [var role, var name] && role.Length > 0 && name.Length > 0 ? (Role: role, Name: name) : throw Wrong($"--field takes ROLE=NAME, not '{pair}'"))
        .GroupBy(pair => pair.Role, StringComparer.Ordinal)
        .ToDictionary(role => role.Key, role => (IReadOnlyList<string>)[.. role.Select(pair => pair.Name)], StringComparer.Ordinal));

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
