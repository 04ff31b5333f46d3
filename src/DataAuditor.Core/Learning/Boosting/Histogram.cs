using System.Runtime.Intrinsics;

namespace DataAuditor.Learning.Boosting;

/// <summary>For every bin of every feature the sums of first and second derivatives over the rows of a node, and the number of rows.</summary>
internal sealed class Histogram(int features)
{
    private readonly Vector128<double>[] _sums = new Vector128<double>[features * FeatureBins.Stride];
    private readonly int[] _counts = new int[features * FeatureBins.Stride];

    /// <summary>First and second derivatives by bin.</summary>
    public Span<Vector128<double>> Sums(int feature) => _sums.AsSpan(feature * FeatureBins.Stride, FeatureBins.Stride);

    public Span<int> Counts(int feature) => _counts.AsSpan(feature * FeatureBins.Stride, FeatureBins.Stride);

    /// <param name="rows">In a fixed order, and their derivatives in the same.</param>
    public void Fill(int feature, ReadOnlySpan<byte> bins, ReadOnlySpan<int> rows, ReadOnlySpan<Vector128<double>> derivatives)
    {
        var sums = Sums(feature);
        var counts = Counts(feature);
        sums.Clear();
        counts.Clear();
        derivatives = derivatives[..rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            int bin = bins[rows[at]];
            sums[bin] += derivatives[at];
            counts[bin]++;
        }
    }

    /// <summary>Turns a parent's histogram into that of the child that the other is not.</summary>
    public void Subtract(int feature, Histogram child)
    {
        Span<Vector128<double>> sums = Sums(feature), taken = child.Sums(feature);
        Span<int> counts = Counts(feature), takenCounts = child.Counts(feature);
        for (var bin = 0; bin < sums.Length; bin++)
        {
            sums[bin] -= taken[bin];
            counts[bin] -= takenCounts[bin];
        }
    }
}
