using DataAuditor.Randomness;

namespace DataAuditor.Intervals;

/// <summary>
/// A ratio of two sums over the documents of a corpus, such as log-probability per token, with its interval: documents are drawn anew, in
/// groups, of which the state keeps the sums alone. Its size does not grow with the corpus.
/// </summary>
public sealed class CorpusRatio : IState<CorpusRatio>
{
    private const int Groups = 256;

    /// <summary>Sums are whole numbers of these steps: then no order in which they are added up changes them.</summary>
    private const double StepsPerUnit = 1L << 40;

    private const double Largest = 1e15;

    private readonly Int128[] _numerators = new Int128[Groups];
    private readonly Int128[] _denominators = new Int128[Groups];
    private readonly long[] _documents = new long[Groups];

    public long Documents => _documents.Sum();

    /// <summary>Null where the denominators add up to 0.</summary>
    public double? Value
    {
        get
        {
            double numerator = Total(_numerators), denominator = Total(_denominators);
            return denominator == 0 ? null : numerator / denominator;
        }
    }

    /// <summary>The sum of the denominators.</summary>
    public double Denominator => Total(_denominators) / StepsPerUnit;

    /// <param name="document">Its position in the data.</param>
    /// <param name="numerator">Finite, at most 10¹⁵ in magnitude; taken in steps of 2⁻⁴⁰.</param>
    /// <param name="denominator">Likewise, and not negative.</param>
    public void Add(long document, double numerator, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        var group = DocumentGroups.Of(document, Groups);
        _numerators[group] += Steps(numerator);
        _denominators[group] += Steps(denominator);
        _documents[group]++;
    }

    /// <inheritdoc/>
    public void Merge(CorpusRatio later)
    {
        for (var group = 0; group < Groups; group++)
        {
            _numerators[group] += later._numerators[group];
            _denominators[group] += later._denominators[group];
            _documents[group] += later._documents[group];
        }
    }

    /// <summary>The interval by drawing groups of documents anew, bias-corrected and accelerated; of a ratio of what cannot be negative it is found for the logarithm.</summary>
    /// <returns>Null where fewer than two groups have a document, or the ratio is undefined without some of them.</returns>
    public Uncertainty? Uncertainty(Xoshiro256 random, int threads = 1, CancellationToken cancellation = default)
    {
        int[] filled = [.. Enumerable.Range(0, Groups).Where(group => _documents[group] > 0)];
        if (filled.Length < 2 || Value is not { } value) return null;

        double[] numerators = [.. filled.Select(group => (double)_numerators[group])], denominators = [.. filled.Select(group => (double)_denominators[group])];
        var isLogarithm = value > 0 && numerators.All(static numerator => numerator >= 0);
        var interval = Bootstrap.BiasCorrected(filled.Length, 1, (drawn, values) =>
        {
            double numerator = 0, denominator = 0;
            for (var group = 0; group < drawn.Length; group++)
            {
                numerator += drawn[group] * numerators[group];
                denominator += drawn[group] * denominators[group];
            }

            var ratio = denominator > 0 ? numerator / denominator : double.NaN;
            values[0] = isLogarithm ? Math.Log(ratio) : ratio;
        }, random, threads, cancellation)[0];
        return isLogarithm ? interval?.Rising(Math.Exp) : interval;
    }

    private static double Total(Int128[] sums)
    {
        Int128 total = 0;
        foreach (var sum in sums) total += sum;
        return (double)total;
    }

    private static Int128 Steps(double value) => Math.Abs(value) <= Largest
        ? (Int128)Math.Round(value * StepsPerUnit)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "What a document adds is a number of at most 10¹⁵.");
}
