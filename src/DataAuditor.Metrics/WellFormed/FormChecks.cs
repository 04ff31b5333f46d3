using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataAuditor.Media;
using DataAuditor.Metrics.Json.Documents;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.WellFormed;

/// <summary>Checks whether records are JSON of their schema, whose files are there, whose images can be decoded, and whose ids name something.</summary>
/// <param name="assertsFormat">Whether a schema's formats must hold.</param>
/// <param name="references">Where ids stand, and where what they name stands.</param>
internal sealed class FormChecks(bool assertsFormat, IReadOnlyDictionary<string, string> references)
{
    private const int MostFaults = 10;

    private static readonly string[] ImageFields = ["image", "reference_image", "subject_image"];

    private static readonly string[] VideoFields = ["video", "baseline_video"];

    private readonly (ValuePath Ids, ValuePath Named, string Text)[] _references =
        [.. references.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (new ValuePath("references", pair.Key), new ValuePath("references", pair.Value), $"{pair.Key} in {pair.Value}"))];

    /// <summary>Those that there is something to check for.</summary>
    public IReadOnlyList<FormCheck> Of(Sample sample)
    {
        var generated = GeneratedDocument.Of(sample);
        if (generated.Fault is { } fault) return [new FormCheck(FormCheck.Json, [fault])];

        List<FormCheck> checks = [new(FormCheck.Json, [])];
        if (SchemaFaults(sample, generated.Value!.Value) is { } broken) checks.Add(new FormCheck(FormCheck.Schema, broken));
        AddFiles(checks, sample);
        if (_references.Length > 0) checks.Add(new FormCheck(FormCheck.Id, [.. IdFaults(generated.Value!.Value)]));
        return checks;
    }

    /// <summary>Null where there is no schema.</summary>
    private IReadOnlyList<string>? SchemaFaults(Sample sample, JsonElement document)
    {
        if (DocumentSchema.Of(sample, assertsFormat, isAlwaysOwn: true) is not { } schema) return null;

        // A schema that stands in the record is not about itself.
        var checkedDocument = sample.IsGiven(GeneratedDocument.Output) || !sample.Has(DocumentSchema.Field) ? document : Without(document, sample.NameOf(DocumentSchema.Field));
        return [.. schema.Validate(checkedDocument).Take(MostFaults).Select(RuleFailures.Describe)];
    }

    /// <summary>A file is checked by opening it; an image that is there, by decoding it.</summary>
    private static void AddFiles(List<FormCheck> checks, Sample sample)
    {
        List<string> faults = [];
        string[] images = [.. PathsIn(sample, ImageFields, faults).Concat(StepImages(sample)).Distinct(StringComparer.Ordinal)];
        string[] videos = [.. PathsIn(sample, VideoFields, faults)];
        if (images.Length + videos.Length + faults.Count == 0) return;

        var missing = images.Concat(videos).Distinct(StringComparer.Ordinal).Select(path => (Path: path, Fault: FaultOfFile(sample, path))).Where(static file => file.Fault is not null)
            .ToDictionary(StringComparer.Ordinal);
        checks.Add(new FormCheck(FormCheck.File, [.. faults, .. missing.Select(static file => Describe(file.Key, file.Value!))]));
        string[] there = [.. images.Where(path => !missing.ContainsKey(path))];
        if (there.Length > 0) checks.Add(new FormCheck(FormCheck.Image, [.. there.SelectMany(path => sample.FaultOfImage(path) is { } fault ? [Describe(path, fault.Message)] : Array.Empty<string>())]));
    }

    private static List<string> PathsIn(Sample sample, string[] fields, List<string> faults)
    {
        List<string> paths = [];
        foreach (var field in fields)
        {
            if (sample.Value(field) is not { } value) continue;

            if (value.ValueKind is JsonValueKind.String) paths.Add(sample.Text(field)!);
            else faults.Add($"the field '{PlainText.OneLine(sample.NameOf(field))}' is no path");
        }

        return paths;
    }

    private static IEnumerable<string> StepImages(Sample sample) => sample.Json("steps") is { ValueKind: JsonValueKind.Array } steps ? ShownImages.PathsOf(steps) : [];

    private static string? FaultOfFile(Sample sample, string path)
    {
        try
        {
            using var file = sample.Media.Open(path);
            return file.Length == 0 ? "it is empty" : null;
        }
        catch (MediaException fault)
        {
            return fault.Message;
        }
    }

    private static string Describe(string path, string fault) => $"'{PlainText.OneLine(path, maxLength: 60)}' cannot be used: {fault}";

    private IEnumerable<string> IdFaults(JsonElement document) =>
        from reference in _references
        let named = Flat(reference.Named.Find(document)).ToList()
        from id in Flat(reference.Ids.Find(document))
        where !named.Exists(one => JsonEquality.AreEqual(one, id))
        select $"{PlainText.OneLine(id.GetRawText(), maxLength: 40)} is not there: {reference.Text}";

    /// <summary>An array of ids is each of them.</summary>
    private static IEnumerable<JsonElement> Flat(IEnumerable<JsonElement> values) =>
        values.SelectMany(static value => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().ToArray() : value.ValueKind is JsonValueKind.Null ? [] : [value]);

    private static JsonElement Without(JsonElement document, string name)
    {
        if (document.ValueKind is not JsonValueKind.Object) return document;

        // As it is written: a writer refuses texts that JSON can spell and UTF-8 cannot.
        var kept = document.EnumerateObject().Where(property => property.NameOf() != name)
            .Select(static property => $"\"{Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property))}\":{property.Value.GetRawText()}");
        return JsonElement.Parse($"{{{string.Join(',', kept)}}}");
    }
}
