using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Intervals;

/// <summary>
/// A ratio of two sums over the documents of a corpus, such as log-probability per token, with its interval: documents are drawn anew, in
/// groups, of which the state keeps the sums alone. Its size does not grow with the corpus.
/// </summary>
public sealed class CorpusRatio : IState<CorpusRatio>
{
    /// <summary>Numerators, then denominators.</summary>
    private readonly CorpusSums _sums = new(2);

    public long Documents => _sums.Documents;

    /// <summary>Null where the denominators add up to 0.</summary>
    public double? Value => Ratio(_sums.Totals()) is var ratio && double.IsNaN(ratio) ? null : ratio;

    /// <summary>The sum of the denominators.</summary>
    public double Denominator => _sums.Totals()[1];

    /// <param name="document">Its position in the data.</param>
    /// <param name="numerator">Finite, at most 10¹⁵ in magnitude; taken in steps of 2⁻⁴⁰.</param>
    /// <param name="denominator">Likewise, and not negative.</param>
    public void Add(long document, double numerator, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        _sums.Add(document, [numerator, denominator]);
    }

    /// <inheritdoc/>
    public void Merge(CorpusRatio later) => _sums.Merge(later._sums);

    /// <inheritdoc/>
    public void Archive(StateArchive archive) => archive.PassState(_sums);

    /// <summary>The interval by drawing groups of documents anew, bias-corrected and accelerated; of a ratio of what cannot be negative it is found for the logarithm.</summary>
    /// <returns>Null where fewer than two groups have a document, or the ratio is undefined without some of them.</returns>
    public Uncertainty? Uncertainty(Xoshiro256 random, int threads = 1, CancellationToken cancellation = default)
    {
        if (Value is not { } value) return null;

        var isLogarithm = value > 0 && _sums.IsNowhereNegative(0);
        var interval = _sums.Uncertainty(isLogarithm ? static sums => Math.Log(Ratio(sums)) : Ratio, random, threads, cancellation);
        return isLogarithm ? interval?.Rising(Math.Exp) : interval;
    }

    /// <summary>NaN where there is none.</summary>
    private static double Ratio(double[] sums) => sums[1] > 0 ? sums[0] / sums[1] : double.NaN;
}
