using DataAuditor.Counting;
using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Ngrams;

/// <summary>Which synthetic texts share an n-gram with the real ones. N-grams are kept as 64 bits each: a synthetic one of a million real ones falls together with one by chance once in 2·10¹³.</summary>
public sealed class NGramOverlap : IState<NGramOverlap>
{
    private readonly int _n;
    private readonly KeyOverlap _overlap = new();

    /// <param name="n">Tokens of an n-gram.</param>
    internal NGramOverlap(int n) => _n = n;

    /// <inheritdoc/>
    public void Merge(NGramOverlap later) => _overlap.Merge(later._overlap);

    /// <inheritdoc/>
    public void Archive(StateArchive archive) => archive.PassState(_overlap);

    internal void AddReal(ReadOnlySpan<UInt128> tokens) => _overlap.AddReferences(new NGrams(tokens, _n).Keys());

    /// <param name="record">The text's position in the data.</param>
    internal void AddSynthetic(long record, ReadOnlySpan<UInt128> tokens) => _overlap.Add(record, new NGrams(tokens, _n).Keys());

    /// <summary>The share of synthetic texts that have an n-gram in common with a real one.</summary>
    internal Measurement Measure(CancellationToken cancellation)
    {
        if (_overlap.Records == 0) return Measurement.NotMeasurable("there is no synthetic text");
        if (_overlap.References == 0) return Measurement.NotMeasurable($"no real text has {_n} tokens");
        if (_overlap.Keys == 0) return Measurement.NotMeasurable($"no synthetic text has {_n} tokens");

        var evidence = new Evidence();
        var (hits, longest) = (0L, 0);
        foreach (var (record, ngrams) in _overlap.SharedRuns())
        {
            cancellation.ThrowIfCancellationRequested();
            var tokens = ngrams + _n - 1; // They are all real, though perhaps not all of one text.
            hits++;
            longest = Math.Max(longest, tokens);
            if (evidence.Wants(record, tokens)) evidence.Add(new Exhibit(record, tokens, $"has {tokens} tokens in a row from the real texts"));
        }

        return new Measurement.Score((double)hits / _overlap.Records)
        {
            Uncertainty = BinomialInterval.Wilson(hits, _overlap.Records),
            Parts = [new Part("longest", longest) { IsReference = true }],
            Evidence = evidence.Exhibits,
        };
    }
}
