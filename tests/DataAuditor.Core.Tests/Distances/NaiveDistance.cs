using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Distances;

/// <summary>Distances as their definitions say, pair by pair.</summary>
internal static class NaiveDistance
{
    /// <summary>The nearest references of each query, in the order of distance and then position, ties within 1e-12 by position.</summary>
    public static (int Row, double Distance)[] Nearest(DistanceMeasure measure, Frame scale, Frame queries, Frame references, int count, bool leaveOneOut)
    {
        var sorted = scale.Columns.Select(static column => column.Numbers.ToArray().Where(double.IsFinite).Order().ToArray()).ToArray();
        var ranks = sorted.Select(Remembered).ToArray();
        var found = new List<(int Row, double Distance)>();
        for (var query = 0; query < queries.Rows; query++)
        {
            var own = query;
            found.AddRange(Enumerable.Range(0, references.Rows)
                .Where(row => !leaveOneOut || row != own)
                .Select(row => (row, Math.Round(Between(measure, sorted, ranks, queries, own, references, row), 12)))
                .OrderBy(pair => pair.Item2).ThenBy(pair => pair.row)
                .Concat(Enumerable.Repeat((Neighbors.None, double.PositiveInfinity), count))
                .Take(count));
        }

        return [.. found];
    }

    /// <param name="scale">The finite numbers of each column, ascending.</param>
    /// <param name="ranks">The rank of a number on each scale.</param>
    private static double Between(DistanceMeasure measure, double[][] scale, Func<double, double>[] ranks, Frame first, int row, Frame second, int other)
    {
        var sum = 0.0;
        for (var column = 0; column < scale.Length; column++)
        {
            FrameColumn from = first.Columns[column], to = second.Columns[column];
            sum += from.IsCategory
                ? from.Codes[row] == to.Codes[other] ? 0 : measure is DistanceMeasure.Gower ? 1 : 2
                : OfNumbers(measure, scale[column], ranks[column], from.Numbers[row], to.Numbers[other]);
        }

        return measure switch
        {
            DistanceMeasure.Gower => sum / scale.Length,
            DistanceMeasure.L1Onehot => sum,
            _ => Math.Sqrt(sum),
        };
    }

    private static double OfNumbers(DistanceMeasure measure, double[] sorted, Func<double, double> rank, double x, double y)
    {
        if (double.IsNaN(x) && double.IsNaN(y)) return 0;

        if (sorted.Length == 0 || sorted[0].Equals(sorted[^1])) return x.Equals(y) ? 0 : 1;

        var oneNull = double.IsNaN(x) || double.IsNaN(y);
        var range = sorted[^1] - sorted[0];
        double Far(double value) => Math.Clamp((value - sorted[0]) / range, -1048576, 1048576);
        return measure switch
        {
            DistanceMeasure.Gower => oneNull ? 1 : x.Equals(y) ? 0 : Math.Min(1, Math.Abs(x - y) / range),
            DistanceMeasure.L1Onehot => oneNull ? 1 + Math.Abs(Far(double.IsNaN(x) ? y : x) - 0.5) : Math.Abs(Far(x) - Far(y)),
            _ => oneNull ? 1 + Math.Pow(rank(double.IsNaN(x) ? y : x), 2) : Math.Pow(rank(x) - rank(y), 2),
        };
    }

    /// <summary>Each number's rank is counted once, not once for each pair that it is in.</summary>
    private static Func<double, double> Remembered(double[] sorted)
    {
        var known = new Dictionary<double, double>();
        return value => known.TryGetValue(value, out var rank) ? rank : known[value] = Rank(sorted, value);
    }

    private static double Rank(double[] sorted, double value)
    {
        double range = sorted[^1] - sorted[0], last = sorted.Length - 1;
        double Of(double known) => ((sorted.Count(x => x < known) + sorted.Count(x => x <= known) - 1) / 2.0 / last) - 0.5;
        if (value < sorted[0]) return Of(sorted[0]) - Math.Min(1, (sorted[0] - value) / range);
        if (value > sorted[^1]) return Of(sorted[^1]) + Math.Min(1, (value - sorted[^1]) / range);

        double below = sorted.Last(x => x <= value), above = sorted.First(x => x >= value);
        return below.Equals(above) ? Of(below) : Of(below) + ((value - below) / (above - below) * (Of(above) - Of(below)));
    }
}
