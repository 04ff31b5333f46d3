using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Tests.Text;

/// <summary>The golden values of text metrics, and the texts that they are of.</summary>
internal static class GoldenText
{
    private const string Folder = "text/metrics/";

    public static JsonNode Values { get; } = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf(Folder + "golden.json")))!;

    /// <param name="name"><c>corpus_a</c> or <c>corpus_b</c>.</param>
    public static IReadOnlyList<string> Corpus(string name) => [.. Lines(name + ".jsonl").Select(line => (string)line["text"]!)];

    /// <summary>Pairs of an original and its revision, with the distance between them.</summary>
    public static IReadOnlyList<JsonNode> LevenshteinPairs => [.. Lines("levenshtein_pairs.jsonl")];

    public static JsonNode Diversity(string corpus, string tokenizer) => Values["lexical_diversity"]![$"{corpus}/{tokenizer}"]!;

    private static IEnumerable<JsonNode> Lines(string file) =>
        File.ReadLines(GoldenFolder.PathOf(Folder + file)).Select(line => JsonNode.Parse(line, documentOptions: default(JsonDocumentOptions))!);
}
