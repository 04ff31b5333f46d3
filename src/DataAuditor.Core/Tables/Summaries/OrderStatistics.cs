using DataAuditor.Numerics;

namespace DataAuditor.Tables.Summaries;

/// <summary>What a plan must know of a real column of numbers: some of its finite values in order.</summary>
/// <param name="count">How many finite values there are.</param>
/// <param name="distinct">All distinct ones, ascending, where they are at most <see cref="SummaryColumn.MostEdges"/>; null otherwise.</param>
/// <param name="at">The value of a rank from 0; asked for those of <see cref="Ranks"/> alone.</param>
public sealed class OrderStatistics(long count, double[]? distinct, Func<long, double> at)
{
    public long Count => count;

    /// <summary>A value of the data in its middle; 0 where there is none, or it is too large to be squared.</summary>
    public double Centre => count == 0 || Math.Abs(at(Middle(count))) >= SummaryPlan.LargestSummed ? 0 : at(Middle(count));

    public static OrderStatistics Of(NumberColumn column)
    {
        var values = new List<double>(column.Count - column.NullCount);
        for (var row = 0; row < column.Count; row++)
        {
            if (!column.IsNull(row) && double.IsFinite(column.Values[row])) values.Add(column.Values[row]);
        }

        var ordered = values.ToArray();
        RadixSort.Sort(ordered);
        return new OrderStatistics(ordered.Length, Distinct(ordered), rank => Positive(ordered[rank]));
    }

    /// <summary>The ranks that a plan asks for, ascending, where it has these numbers of bins.</summary>
    public static IReadOnlyList<long> Ranks(long count, bool isManyValued, IEnumerable<int> bins)
    {
        if (count == 0) return [];

        SortedSet<long> ranks = [0, Middle(count), count - 1];
        if (isManyValued) ranks.UnionWith(EdgeRanks(count));
        foreach (var each in bins)
        {
            for (var bin = 1; bin < each; bin++) ranks.Add(BinBounds.QuantileRank(count, bin, each));
        }

        return [.. ranks];
    }

    /// <summary>Where the distribution is to be known: at every value, or at values evenly spread over the ranks.</summary>
    public double[] Edges() => distinct ?? (count == 0 ? [] : [.. EdgeRanks(count).Select(at).Distinct()]);

    public double[] Bounds(ContingencyNeed need) => count == 0 ? [] : need.Binning is Binning.QuantileReal
        ? BinBounds.Quantiles(count, at, need.Bins)
        : BinBounds.EqualWidth([at(0), at(count - 1)], need.Bins);

    private static IEnumerable<long> EdgeRanks(long count)
    {
        var most = (int)Math.Min(count, SummaryColumn.MostEdges);
        if (most == 1) return [0];
        return Enumerable.Range(0, most).Select(edge => (long)((Int128)edge * (count - 1) / (most - 1)));
    }

    private static long Middle(long count) => (count - 1) / 2;

    /// <summary>Both zeros are one value, and a plan's hash must not tell them apart.</summary>
    private static double Positive(double value) => value + 0.0;

    private static double[]? Distinct(double[] ordered)
    {
        var distinct = new List<double>();
        foreach (var value in ordered)
        {
            if (distinct.Count > 0 && distinct[^1] == value) continue;
            if (distinct.Count == SummaryColumn.MostEdges) return null;
            distinct.Add(Positive(value));
        }

        return [.. distinct];
    }
}
