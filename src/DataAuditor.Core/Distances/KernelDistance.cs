using DataAuditor.Numerics;

namespace DataAuditor.Distances;

/// <summary>
/// The kernel distance of two lists of vectors: the squared maximum mean discrepancy for the kernel (x·y / d + 1)³ of vectors of d numbers,
/// without the bias that a distance between few vectors has, so that it is below 0 as often as above for samples of one distribution.
/// </summary>
/// <remarks>Bińkowski, Sutherland, Arbel and Gretton 2018, Demystifying MMD GANs; Gretton et al. 2012, lemma 6. Every pair is looked at once: no draw is involved.</remarks>
public static class KernelDistance
{
    private const int RowsAtOnce = 512;

    /// <param name="first">At least two vectors.</param>
    /// <param name="second">At least two, as long as the first.</param>
    /// <returns>The distance, and its uncertainty by leaving out one vector at a time; none where each list has only two.</returns>
    /// <exception cref="ArgumentException">There are fewer, or a vector has another length.</exception>
    public static (double Value, Uncertainty? Uncertainty) Of(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second, int threads = 1, CancellationToken cancellation = default)
    {
        if (Math.Min(first.Count, second.Count) < 2) throw new ArgumentException($"A distance takes at least two vectors of each kind, and there are {first.Count} and {second.Count}.", nameof(second));
        if (first.Concat(second).Any(vector => vector.Length != first[0].Length)) throw new ArgumentException("Not all vectors have the same length.", nameof(second));

        double[][] own = [.. first], other = [.. second];
        double[] within = new double[own.Length], across = new double[own.Length], withinOther = new double[other.Length], acrossOther = new double[other.Length];
        AddWithin(own, within, threads, cancellation);
        AddWithin(other, withinOther, threads, cancellation);
        AddAcross(own, other, across, acrossOther, threads, cancellation);
        double mean = MeanWithin(within), otherMean = MeanWithin(withinOther), between = FixedLanes.Sum(across) / ((double)own.Length * other.Length);
        var value = mean + otherMean - (2 * between);
        return Spread(within, across, other.Length) is { } ofFirst && Spread(withinOther, acrossOther, own.Length) is { } ofSecond
            ? (value, Uncertainty.Normal("jackknife", value, Math.Sqrt(ofFirst + ofSecond)))
            : (value, null);
    }

    private static double MeanWithin(double[] sums) => FixedLanes.Sum(sums) / (sums.Length * (sums.Length - 1.0));

    /// <summary>The squared standard error that the vectors of one list bring about (Efron and Stein, 1981); null where leaving one out leaves no pair.</summary>
    /// <param name="within">The kernels of each vector with all others of its list, added up.</param>
    /// <param name="across">With all vectors of the other list.</param>
    private static double? Spread(double[] within, double[] across, int others)
    {
        double count = within.Length;
        if (count < 3) return null;

        double sum = FixedLanes.Sum(within), crossed = FixedLanes.Sum(across);
        double[] without = [.. within.Zip(across, (own, other) => ((sum - (2 * own)) / ((count - 1) * (count - 2))) - (2 * (crossed - other) / ((count - 1) * others)))];
        var mean = FixedLanes.Sum(without) / count;
        return (count - 1) / count * without.Sum(value => (value - mean) * (value - mean));
    }

    /// <summary>Adds up the kernels of each vector with all others of its list, each pair once.</summary>
    private static void AddWithin(double[][] vectors, double[] sums, int threads, CancellationToken cancellation)
    {
        for (var start = 0; start < vectors.Length; start += RowsAtOnce)
        {
            double[][] rows = vectors[start..Math.Min(vectors.Length, start + RowsAtOnce)], rest = vectors[start..];
            var all = Kernels(rows, rest, threads, cancellation);
            for (var row = 0; row < rows.Length; row++)
            {
                var kernels = all.AsSpan(row * rest.Length, rest.Length);
                kernels[row] = 0;
                sums[start + row] += FixedLanes.Sum(kernels);

                // Of the rows at once both of a pair come by.
                FixedLanes.AddScaled(kernels[rows.Length..], 1, sums.AsSpan(start + rows.Length));
            }
        }
    }

    private static void AddAcross(double[][] first, double[][] second, double[] sums, double[] otherSums, int threads, CancellationToken cancellation)
    {
        for (var start = 0; start < first.Length; start += RowsAtOnce)
        {
            var rows = first[start..Math.Min(first.Length, start + RowsAtOnce)];
            var all = Kernels(rows, second, threads, cancellation);
            for (var row = 0; row < rows.Length; row++)
            {
                var kernels = all.AsSpan(row * second.Length, second.Length);
                sums[start + row] = FixedLanes.Sum(kernels);
                FixedLanes.AddScaled(kernels, 1, otherSums);
            }
        }
    }

    private static double[] Kernels(double[][] rows, double[][] columns, int threads, CancellationToken cancellation)
    {
        var kernels = new double[rows.Length * columns.Length];
        VectorProducts.Add(kernels, PanelSource.Rows(rows), PanelSource.Rows(columns), 1.0 / rows[0].Length, threads: threads, cancellation: cancellation);
        foreach (ref var kernel in kernels.AsSpan()) kernel = (kernel + 1) * (kernel + 1) * (kernel + 1);
        return kernels;
    }
}
