using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>
/// Which synthetic texts share an n-gram with the real ones. N-grams are kept as 64 bits each, 8 bytes an n-gram of either side; a synthetic
/// one of a million real ones falls together with one by chance once in 2·10¹³.
/// </summary>
public sealed class NGramOverlap : IState<NGramOverlap>
{
    private readonly int _n;
    private readonly List<ulong> _real = [];
    private readonly List<ulong> _synthetic = [];
    private readonly List<Document> _documents = [];

    /// <param name="n">Tokens of an n-gram.</param>
    internal NGramOverlap(int n) => _n = n;

    /// <inheritdoc/>
    public void Merge(NGramOverlap later)
    {
        _real.AddRange(later._real);
        _synthetic.AddRange(later._synthetic);
        _documents.AddRange(later._documents);
    }

    internal void AddReal(ReadOnlySpan<UInt128> tokens) => Append(tokens, _real);

    /// <param name="record">The text's position in the data.</param>
    internal void AddSynthetic(long record, ReadOnlySpan<UInt128> tokens) => _documents.Add(new Document(record, Append(tokens, _synthetic)));

    /// <summary>The share of synthetic texts that have an n-gram in common with a real one.</summary>
    internal Measurement Measure()
    {
        if (_documents.Count == 0) return Measurement.NotMeasurable("there is no synthetic text");
        if (_real.Count == 0) return Measurement.NotMeasurable($"no real text has {_n} tokens");
        if (_synthetic.Count == 0) return Measurement.NotMeasurable($"no synthetic text has {_n} tokens");

        HashSet<ulong> real = [.. _real];
        var evidence = new Evidence();
        var (start, hits, longest) = (0, 0L, 0);
        foreach (var (record, count) in _documents)
        {
            var shared = LongestShared(_synthetic[start..(start + count)], real);
            start += count;
            if (shared == 0) continue;

            hits++;
            longest = Math.Max(longest, shared);
            if (evidence.Wants(record, shared)) evidence.Add(new Exhibit(record, shared, $"has {shared} tokens in a row from the real texts"));
        }

        return new Measurement.Score((double)hits / _documents.Count)
        {
            Uncertainty = BinomialInterval.Wilson(hits, _documents.Count),
            Parts = [new Part("longest", longest) { IsReference = true }],
            Evidence = evidence.Exhibits,
        };
    }

    /// <summary>Tokens of the longest run of n-grams that are all real, though perhaps not all of one text; 0 of none.</summary>
    private int LongestShared(List<ulong> ngrams, HashSet<ulong> real)
    {
        var (run, longest) = (0, 0);
        foreach (var ngram in ngrams)
        {
            run = real.Contains(ngram) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest == 0 ? 0 : longest + _n - 1;
    }

    private int Append(ReadOnlySpan<UInt128> tokens, List<ulong> all)
    {
        var ngrams = new NGrams(tokens, _n);
        for (var position = 0; position < ngrams.Count; position++) all.Add((ulong)ngrams[position]);
        return ngrams.Count;
    }

    private readonly record struct Document(long Record, int NGrams);
}
