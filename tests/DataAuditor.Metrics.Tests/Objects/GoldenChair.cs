using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Objects;

/// <summary>Captions that the original program of CHAIR has scored.</summary>
internal static class GoldenChair
{
    public const string SynonymsFile = "synonyms.txt";

    private static readonly Lazy<JsonNode> File = new(static () => JsonNode.Parse(System.IO.File.ReadAllText(GoldenFolder.PathOf("vision/chair/golden.json")))!);

    public static JsonNode Values => File.Value;

    public static string Synonyms => System.IO.File.ReadAllText(GoldenFolder.PathOf("vision/chair/synonyms.txt"));

    public static IEnumerable<JsonNode> Sentences => Values["sentences"]!.AsArray().Select(static sentence => sentence!);

    /// <summary>Each caption with the labels of its image and the captions that people wrote.</summary>
    public static Run.Records Records => new([.. Sentences.Select(Record)]) { Media = new FakeMedia().With(SynonymsFile, Synonyms) };

    private static string Record(JsonNode sentence)
    {
        var image = sentence["image_id"]!.GetValue<int>();
        var instances = Values["instances"]!;
        var categories = instances["categories"]!.AsArray().ToDictionary(category => category!["id"]!.GetValue<int>(), category => category!["name"]!.GetValue<string>());
        return Run.Record(
            ("text", sentence["caption"]!.GetValue<string>()),
            ("objects", instances["annotations"]!.AsArray().Where(one => one!["image_id"]!.GetValue<int>() == image).Select(one => categories[one!["category_id"]!.GetValue<int>()])),
            ("reference_text", Values["gt_captions"]!.AsArray().Where(one => one!["image_id"]!.GetValue<int>() == image).Select(one => one!["caption"]!.GetValue<string>())));
    }
}
