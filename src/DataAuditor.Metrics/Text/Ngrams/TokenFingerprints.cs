using System.Buffers;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>A text as the fingerprints of its tokens.</summary>
internal static class TokenFingerprints
{
    private const int UsualTokens = 256;

    private static readonly OfRecord[] OfRecords = [.. Enum.GetValues<Tokenization>().Select(static tokenization => new OfRecord(Tokenizer.Of(tokenization)))];

    /// <summary>Of the record's text, once for all metrics with the same tokenizer.</summary>
    public static UInt128[] Of(Sample sample, Tokenization tokenization) => sample.Once(OfRecords[(int)tokenization], OfRecords[(int)tokenization].Derive);

    public static UInt128[] Of(Tokenizer tokenizer, ReadOnlySpan<char> text)
    {
        var (fingerprints, count) = (ArrayPool<UInt128>.Shared.Rent(UsualTokens), 0);
        foreach (var token in tokenizer.Split(text))
        {
            if (count == fingerprints.Length) Grow(ref fingerprints);
            fingerprints[count++] = Fingerprint.Of(token);
        }

        var exact = fingerprints.AsSpan(0, count).ToArray();
        ArrayPool<UInt128>.Shared.Return(fingerprints);
        return exact;
    }

    private static void Grow(ref UInt128[] fingerprints)
    {
        var larger = ArrayPool<UInt128>.Shared.Rent(fingerprints.Length * 2);
        fingerprints.CopyTo(larger, 0);
        ArrayPool<UInt128>.Shared.Return(fingerprints);
        fingerprints = larger;
    }

    /// <summary>Key and derivation in one, made once: no record pays for them.</summary>
    private sealed class OfRecord(Tokenizer tokenizer)
    {
        public Func<Sample, UInt128[]> Derive { get; } = sample => Of(tokenizer, sample.Text("text"));
    }
}
