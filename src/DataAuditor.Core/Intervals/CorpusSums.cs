using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Intervals;

/// <summary>
/// Several sums over the documents of a corpus, and the interval of a figure that is made of them: as <see cref="CorpusRatio"/>, documents are
/// drawn anew in groups, of which the state keeps the sums alone.
/// </summary>
/// <param name="sums">How many there are.</param>
public sealed class CorpusSums(int sums) : IState<CorpusSums>
{
    private const int Groups = 256;

    /// <summary>Sums are whole numbers of these steps: then no order in which they are added up changes them.</summary>
    private const double StepsPerUnit = 1L << 40;

    private const double Largest = 1e15;

    private readonly Int128[] _sums = new Int128[Groups * sums];

    private readonly long[] _documents = new long[Groups];

    public long Documents => _documents.Sum();

    /// <param name="document">Its position in the data.</param>
    /// <param name="values">What it adds to each sum: finite, at most 10¹⁵ in magnitude; taken in steps of 2⁻⁴⁰.</param>
    public void Add(long document, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, sums);
        var group = DocumentGroups.Of(document, Groups);
        for (var at = 0; at < sums; at++) _sums[(group * sums) + at] += Steps(values[at]);
        _documents[group]++;
    }

    /// <inheritdoc/>
    public void Merge(CorpusSums later)
    {
        for (var at = 0; at < _sums.Length; at++) _sums[at] += later._sums[at];
        for (var group = 0; group < Groups; group++) _documents[group] += later._documents[group];
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassEach(_sums.AsSpan());
        archive.PassEach(_documents.AsSpan());
        if (_documents.AsSpan().ContainsAnyExceptInRange(0, long.MaxValue / Groups)) throw StateArchive.Broken("a number of documents is none");
    }

    public double[] Totals()
    {
        var totals = new Int128[sums];
        for (var at = 0; at < _sums.Length; at++) totals[at % sums] += _sums[at];
        return [.. totals.Select(static total => (double)total / StepsPerUnit)];
    }

    /// <summary>Whether no group of documents comes to less than 0 in a sum.</summary>
    internal bool IsNowhereNegative(int sum) => Enumerable.Range(0, Groups).All(group => _sums[(group * sums) + sum] >= 0);

    /// <summary>The interval of a figure, by drawing groups of documents anew, bias-corrected and accelerated.</summary>
    /// <param name="figure">Of the sums; NaN where they do not define it. Called from several threads at once.</param>
    /// <returns>Null where fewer than two groups have a document, or the figure is undefined without some of them.</returns>
    public Uncertainty? Uncertainty(Func<double[], double> figure, Xoshiro256 random, int threads = 1, CancellationToken cancellation = default)
    {
        int[] filled = [.. Enumerable.Range(0, Groups).Where(group => _documents[group] > 0)];
        if (filled.Length < 2) return null;

        double[][] ofGroups = [.. filled.Select(group => _sums.AsSpan(group * sums, sums).ToArray().Select(static sum => (double)sum / StepsPerUnit).ToArray())];
        return Bootstrap.BiasCorrected(filled.Length, 1, (drawn, values) =>
        {
            var totals = new double[sums];
            for (var group = 0; group < drawn.Length; group++)
            {
                for (var at = 0; at < totals.Length && drawn[group] > 0; at++) totals[at] += drawn[group] * ofGroups[group][at];
            }

            values[0] = figure(totals);
        }, random, threads, cancellation)[0];
    }

    private static Int128 Steps(double value) => Math.Abs(value) <= Largest
        ? (Int128)Math.Round(value * StepsPerUnit)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "What a document adds is a number of at most 10¹⁵.");
}
