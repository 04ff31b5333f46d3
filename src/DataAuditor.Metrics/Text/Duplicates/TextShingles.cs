using DataAuditor.Duplicates;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Duplicates;

/// <summary>Texts as sets of shingles: runs of so many words, punctuation and spaces aside.</summary>
internal static class TextShingles
{
    /// <param name="n">Words of a shingle; a text of fewer is one shingle.</param>
    /// <exception cref="AuditException">Its text is no text.</exception>
    public static ShingledDocument Of(Sample sample, int n, MinHash hashes)
    {
        var words = TokenFingerprints.Of(sample, Tokenization.Unicode);
        ulong[] shingles = words.Length == 0 ? [0] : new NGrams(words, Math.Min(n, words.Length)).Keys();
        return new ShingledDocument(sample.Index, Fingerprint.Of(sample.Text("text")), shingles, hashes.KeysOf(shingles));
    }
}
