using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.Distances;

/// <summary>A kernel's value for every two of some records, at most 1 each.</summary>
public sealed class KernelMatrix
{
    /// <summary>What sums of such values may be off by, so that two deals of the same values tie.</summary>
    private const int Decimals = 12;

    private readonly double[] _values;

    internal KernelMatrix(double[] values, int count) => (_values, Count) = (values, count);

    public int Count { get; }

    public double this[int first, int second] => _values[(first * Count) + second];

    /// <summary>
    /// The squared maximum mean discrepancy of the first records and the others: the mean kernel within each less twice the mean between
    /// them, each record with itself too, so that it is above 0 for small samples of one distribution. Exactly 0 for the same records in
    /// the same order; below 0 at most where the kernel is not positive definite.
    /// </summary>
    /// <remarks>Gretton et al. 2012, A Kernel Two-Sample Test, equation 5.</remarks>
    /// <param name="first">How many are of the first; there must be others.</param>
    public double Discrepancy(int first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, Count);
        double ofFirst = 0, between = 0, ofOthers = 0;
        for (var row = 0; row < Count; row++)
        {
            var others = FixedLanes.Sum(Row(row)[first..]);
            if (row >= first)
            {
                ofOthers += others;
                continue;
            }

            ofFirst += FixedLanes.Sum(Row(row)[..first]);
            between += others;
        }

        double count = first, other = Count - first;
        return (ofFirst / (count * count)) + (ofOthers / (other * other)) - (2 * (between / (count * other)));
    }

    /// <summary>The same of any two lists of the records, rounded; records in neither are left out.</summary>
    /// <remarks>As a <see cref="TwoSampleStatistic"/>.</remarks>
    public double Discrepancy(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var weights = new double[Count];
        foreach (var record in first) weights[record] = 1.0 / first.Length;
        foreach (var record in second) weights[record] = -1.0 / second.Length;

        double diagonal = 0, above = 0;
        for (var row = 0; row < Count; row++)
        {
            if (weights[row] == 0) continue;

            diagonal += weights[row] * weights[row] * this[row, row];
            above += weights[row] * FixedLanes.Dot(Row(row)[(row + 1)..], weights.AsSpan(row + 1));
        }

        return Math.Round(diagonal + (2 * above), Decimals);
    }

    private ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Count, Count);
}
