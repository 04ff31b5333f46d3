using DataAuditor.Metrics.Text.Scores;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>
/// How surprising each sentence is to a unigram model of the texts that were sampled anew, smoothed by adding one: the mean negative
/// log-probability of its words, over that of a word that no sample has, so that it lies between 0 and 1.
/// </summary>
internal sealed class SampleWords
{
    private readonly Tokenizer _tokenizer = Tokenizer.Of(Tokenization.WordLower);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly long _words;

    private SampleWords(IEnumerable<string> samples)
    {
        foreach (var sample in samples)
        {
            foreach (var word in _tokenizer.Split(sample))
            {
                _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count);
                _counts.GetAlternateLookup<ReadOnlySpan<char>>()[word] = count + 1;
                _words++;
            }
        }
    }

    /// <summary>The mean over the sentences that have a word; null without such a sentence, or without a sample that has one.</summary>
    public static double? Surprise(Sample sample)
    {
        var words = new SampleWords(sample.Texts("samples")!);
        if (words._words == 0 || Statements.Of(sample) is not { } sentences) return null;

        double[] surprises = [.. sentences.Select(words.SurpriseOf).OfType<double>()];
        return surprises.Length == 0 ? null : surprises.Average();
    }

    private double? SurpriseOf(string sentence)
    {
        // One place more, for words that no sample has.
        var all = Math.Log(_words + _counts.Count + 1);
        var (surprise, length) = (0.0, 0);
        foreach (var word in _tokenizer.Split(sentence))
        {
            _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count);
            surprise += all - Math.Log(count + 1);
            length++;
        }

        return length == 0 ? null : Math.Min(1, surprise / (length * all));
    }
}
