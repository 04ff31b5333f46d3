using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>A record as a classifier sees it.</summary>
/// <param name="Record">Its position.</param>
/// <param name="Keys">Of its features: hashes of words, or places in the embedding.</param>
/// <param name="Values">One for each key; their squares add up to 1.</param>
internal sealed record LabelledText(long Record, string Label, UInt128[] Keys, double[] Values)
{
    private const string LabelField = "label";

    private static readonly FieldNeed[] NeedsOfHashed = ["text", LabelField];

    private static readonly FieldNeed[] NeedsOfEmbedding = [Embedding.Need, LabelField];

    /// <summary>What metrics with a classifier read.</summary>
    public static IReadOnlyList<FieldNeed> NeedsOf(TextFeatures features) => features is TextFeatures.Hashed ? NeedsOfHashed : NeedsOfEmbedding;

    public static LabelledText Of(Sample sample, TextFeatures features)
    {
        var label = sample.Value(LabelField) is { ValueKind: System.Text.Json.JsonValueKind.String } ? sample.Text(LabelField)! : sample.Value(LabelField)!.Value.GetRawText();
        return features is TextFeatures.Hashed ? Hashed(sample, label) : Embedded(sample, label);
    }

    /// <summary>Passes a text through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no such text.</exception>
    public static LabelledText Passed(StateArchive archive, LabelledText? text)
    {
        var passed = new LabelledText(archive.PassCount(text?.Record ?? 0), archive.PassText(text?.Label ?? ""), archive.PassArray(text?.Keys ?? []), archive.PassVector(text?.Values));
        return passed.Keys.Length == passed.Values.Length ? passed : throw StateArchive.Broken("a feature has no value");
    }

    /// <summary>Each word and pair counts with one more than the logarithm of how often it occurs.</summary>
    private static LabelledText Hashed(Sample sample, string label)
    {
        var words = TokenFingerprints.Of(sample, Tokenization.WordLower);
        var counts = new Dictionary<UInt128, int>(2 * words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            counts[words[at]] = counts.GetValueOrDefault(words[at]) + 1;
            if (at == 0) continue;

            var pair = Fingerprint.Join(words[at - 1], words[at]);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        return new LabelledText(sample.Index, label, [.. counts.Keys], Unit([.. counts.Values.Select(static count => 1 + Math.Log(count))]));
    }

    private static LabelledText Embedded(Sample sample, string label)
    {
        var vector = Embedding.VectorOf(sample);
        return new LabelledText(sample.Index, label, [.. Enumerable.Range(0, vector.Length).Select(static at => (UInt128)at)], Unit(vector));
    }

    private static double[] Unit(double[] values) => VectorAlgebra.Direction(values) ?? values;
}
