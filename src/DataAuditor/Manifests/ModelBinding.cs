using System.Globalization;
using DataAuditor.Catalog;
using DataAuditor.Models;
using DataAuditor.Models.Configuration;
using DataAuditor.Models.Roles;

namespace DataAuditor.Manifests;

/// <summary>Reads the manifest's <c>models</c>.</summary>
internal static class ModelBinding
{
    private static readonly string[] Kinds = ["onnx", "chat", "endpoint", "builtIn"];

    public static IReadOnlyDictionary<string, ModelSettings> Bind(LocatedJson? models, string folder, List<Diagnostic> problems)
    {
        var bound = new Dictionary<string, ModelSettings>(StringComparer.Ordinal);
        foreach (var (role, nameLocation, value) in models?.Members ?? [])
        {
            if (!ModelRoles.Names.Contains(role, StringComparer.Ordinal))
            {
                problems.Add(Error($"no metric asks for the role '{PlainText.OneLine(role)}'{Suggestion.For(role, ModelRoles.Names)}", nameLocation));
            }

            if (Kinds.Count(kind => value[kind] is not null) != 1)
            {
                problems.Add(Error($"the model of '{PlainText.OneLine(role)}' has one of 'onnx', 'chat', 'endpoint' and 'builtIn', which say what it is", value.Location));
            }

            bound[role] = Bind(value, folder);
        }

        return bound;
    }

    private static ModelSettings Bind(LocatedJson model, string folder)
    {
        var byDefault = new ModelSettings();
        return byDefault with
        {
            Onnx = PathOf(model["onnx"], folder),
            Chat = model["chat"]?.Text,
            Endpoint = model["endpoint"]?.Text,
            BuiltIn = ManifestReader.Choice<BuiltInModel>(model["builtIn"]),
            Tokenizer = PathOf(model["tokenizer"], folder),
            Sha256 = model["sha256"]?.Text,
            Pooling = ManifestReader.Choice<Pooling>(model["pooling"]) ?? byDefault.Pooling,
            Normalise = model["normalise"]?.Truth ?? byDefault.Normalise,
            Means = Numbers(model["means"]),
            Deviations = Numbers(model["deviations"]),
            Fit = ManifestReader.Choice<ImageFit>(model["fit"]),
            Output = model["output"]?.Text,
            Labels = Labels(model),
            Label = model["label"]?.Text,
            Temperature = model["temperature"]?.Number ?? byDefault.Temperature,
            MaxLength = Whole(model["maxLength"]) ?? byDefault.MaxLength,
            BatchSize = Whole(model["batchSize"]) ?? byDefault.BatchSize,
            Threads = Whole(model["threads"]) ?? byDefault.Threads,
            Provider = model["provider"]?.Text ?? byDefault.Provider,
            Model = model["model"]?.Text,
            KeyVariable = model["keyVariable"]?.Text,
            Repeats = Whole(model["repeats"]) ?? byDefault.Repeats,
            Concurrency = Whole(model["concurrency"]) ?? byDefault.Concurrency,
            TimeoutSeconds = model["timeoutSeconds"]?.Number ?? byDefault.TimeoutSeconds,
            DryRun = model["dryRun"]?.Truth ?? byDefault.DryRun,
            InputPrice = model["inputPrice"]?.Number,
            OutputPrice = model["outputPrice"]?.Number,
            Body = model["body"]?.ToNode(),
            Score = model["score"]?.Text,
            Location = model.Location,
        };
    }

    private static string[] Labels(LocatedJson model) => model["id2label"] is { } byId
        ? [.. byId.Members.OrderBy(member => int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : int.MaxValue).Select(member => member.Value.Text!)]
        : [.. (model["labels"]?.Items ?? []).Select(item => item.Text!)];

    private static float[] Numbers(LocatedJson? numbers) => [.. (numbers?.Items ?? []).Select(item => (float)item.Number!.Value)];

    private static string? PathOf(LocatedJson? path, string folder) => path?.Text is { } text ? Path.GetFullPath(text, folder) : null;

    private static int? Whole(LocatedJson? number) => number?.Number is { } value ? (int)Math.Min(value, int.MaxValue) : null;

    private static Diagnostic Error(string message, SourceLocation location) => new(DiagnosticCode.Manifest, Severity.Error, message, location);
}
