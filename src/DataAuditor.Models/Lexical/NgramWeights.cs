using System.Collections;

namespace DataAuditor.Models.Lexical;

/// <summary>
/// Inverse document frequencies of hashed n-grams, over paragraphs in many languages that were written for the project. Part of the tool, not
/// of the data: with weights of the data's own, a vector would depend on the other records, and no baseline would compare.
/// </summary>
internal static class NgramWeights
{
    public const int BucketBits = 13;

    /// <summary>Weights are whole numbers of this part of 1.</summary>
    public const int StepsPerUnit = 16;

    private static readonly Lazy<byte[]> FromResource = new(Read);

    public static byte[] Embedded => FromResource.Value;

    /// <summary>The weights that some documents make: ln((1 + n) / (1 + n with the bucket)) + 1, smoothed as if one more document had every n-gram.</summary>
    public static byte[] Of(IReadOnlyCollection<string> documents)
    {
        var counts = new int[1 << BucketBits];
        foreach (var document in documents)
        {
            var seen = new Seen(new BitArray(counts.Length));
            HashedEmbedder.Scan(document, ref seen);
            for (var bucket = 0; bucket < counts.Length; bucket++) counts[bucket] += seen.Buckets[bucket] ? 1 : 0;
        }

        return [.. counts.Select(count => checked((byte)Math.Round((Math.Log((1.0 + documents.Count) / (1 + count)) + 1) * StepsPerUnit)))];
    }

    /// <summary>As the resource keeps them.</summary>
    public static string Write(byte[] weights) => Convert.ToBase64String(weights, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n") + "\n";

    private static byte[] Read()
    {
        using var resource = typeof(NgramWeights).Assembly.GetManifestResourceStream("DataAuditor.Models.Lexical.ngram-weights.txt")
            ?? throw new InvalidOperationException("The resource ngram-weights.txt is missing.");
        using var reader = new StreamReader(resource);
        return Convert.FromBase64String(reader.ReadToEnd());
    }

    private readonly struct Seen(BitArray buckets) : INgramSink
    {
        public BitArray Buckets { get; } = buckets;

        public void Take(ulong hash) => Buckets[HashedEmbedder.BucketOf(hash)] = true;
    }
}
