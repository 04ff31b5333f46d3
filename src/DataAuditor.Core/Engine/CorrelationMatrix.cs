using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

#pragma warning disable RS0030 // Parallel: the engine is where threads live; no result depends on their number.

/// <summary>The correlations of all pairs of one table's numbers.</summary>
internal static class CorrelationMatrix
{
    public static IEnumerable<(int First, int Second)> Pairs(int columns) =>
        Enumerable.Range(0, columns).SelectMany(first => Enumerable.Range(first + 1, columns - first - 1).Select(second => (first, second)));

    /// <summary>In the order of <see cref="Pairs"/>; null where the coefficient is undefined.</summary>
    public static double?[] Of(NumberColumn[] columns, CorrelationMethod method, ParallelOptions parallel)
    {
        var usable = new double[]?[columns.Length];
        var ranked = new RankedColumn[columns.Length];
        Parallel.For(0, columns.Length, parallel, index =>
        {
            usable[index] = Usable(columns[index]);
            if (method is CorrelationMethod.Spearman) ranked[index] = new RankedColumn(usable[index] ?? columns[index].Values.ToArray());
        });

        (int First, int Second)[] pairs = [.. Pairs(columns.Length)];
        var coefficients = new double?[pairs.Length];
        Parallel.For(0, pairs.Length, parallel, position =>
        {
            var (first, second) = pairs[position];
            coefficients[position] = method is CorrelationMethod.Pearson
                ? PairwiseCorrelation.Pearson(Values(first), Values(second))
                : PairwiseCorrelation.Pearson(ranked[first].Against(ranked[second]), ranked[second].Against(ranked[first]));
        });
        return coefficients;

        ReadOnlySpan<double> Values(int index) => usable[index] ?? columns[index].Values;
    }

    /// <summary>A copy with NaN for what takes no part, scaled by a power of two where squares would overflow or vanish; null where none is needed.</summary>
    private static double[]? Usable(NumberColumn column)
    {
        var complete = column.NullCount == 0;
        var largest = 0.0;
        foreach (var value in column.Values)
        {
            if (double.IsFinite(value)) largest = Math.Max(largest, Math.Abs(value));
            else complete = false;
        }

        var scale = BinaryScale.ExponentFor(largest);
        if (complete && scale == 0) return null;

        var copy = column.Values.ToArray();
        for (var row = 0; row < copy.Length; row++)
        {
            copy[row] = column.IsNull(row) || !double.IsFinite(copy[row]) ? double.NaN : scale == 0 ? copy[row] : Math.ScaleB(copy[row], scale);
        }

        return copy;
    }

    /// <summary>A column's ranks; only a partner with gaps asks for other ranks than the column's own.</summary>
    private sealed class RankedColumn
    {
        private readonly double[] _values;
        private readonly int[] _order;
        private readonly double[] _ranks;
        private readonly bool _hasGaps;

        public RankedColumn(double[] values)
        {
            _values = values;
            _order = Ranks.Order(values);
            _hasGaps = values.AsSpan().Contains(double.NaN);
            _ranks = Rank(values);
        }

        public double[] Against(RankedColumn partner) => partner._hasGaps ? Rank(partner._values) : _ranks;

        private double[] Rank(double[] partner)
        {
            var ranks = GC.AllocateUninitializedArray<double>(_values.Length);
            Ranks.Fill(_values, partner, _order, ranks);
            return ranks;
        }
    }
}
