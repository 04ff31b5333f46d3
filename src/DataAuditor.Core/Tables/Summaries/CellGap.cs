namespace DataAuditor.Tables.Summaries;

/// <summary>The largest difference of two distribution functions that are known at edges.</summary>
internal static class CellGap
{
    public static DistributionGap Of(NumberSummary real, NumberSummary synthetic)
    {
        if (real.Values == 0 || synthetic.Values == 0) return new DistributionGap(real.Values, synthetic.Values, null, null);

        var gap = new Search(real.Values, synthetic.Values);
        gap.Pass(real.NegativeInfinities, synthetic.NegativeInfinities, isOneValue: true);
        var last = real.Cells.Length - 1;
        for (var cell = 0; cell <= last; cell++)
        {
            var (own, other) = (real.Cells[cell], synthetic.Cells[cell]);
            if (cell == 0) (own, other) = (own - real.NegativeInfinities, other - synthetic.NegativeInfinities);
            if (cell == last) (own, other) = (own - real.PositiveInfinities, other - synthetic.PositiveInfinities);
            gap.Pass(own, other, isOneValue: cell % 2 == 1);
        }

        gap.Pass(real.PositiveInfinities, synthetic.PositiveInfinities, isOneValue: true);
        return new DistributionGap(real.Values, synthetic.Values, gap.Least, gap.Most);
    }

    /// <summary>Exact in integers up to the one division at the end.</summary>
    private sealed class Search(long realTotal, long syntheticTotal)
    {
        private Int128 _real;
        private Int128 _synthetic;
        private Int128 _least;
        private Int128 _most;

        public double Least => Share(_least);

        public double Most => Share(_most);

        /// <param name="isOneValue">All of the cell's values are the same; otherwise they lie in any order between its ends.</param>
        public void Pass(long real, long synthetic, bool isOneValue)
        {
            // Within a cell one function may have taken in all of it before the other takes in any.
            var (own, other) = (_real + real, _synthetic + synthetic);
            if (!isOneValue) _most = Largest(_most, Difference(own, _synthetic), Difference(_real, other));
            (_real, _synthetic) = (own, other);
            _least = Largest(_least, Difference(own, other));
            _most = Largest(_most, _least);
        }

        private Int128 Difference(Int128 real, Int128 synthetic) => Int128.Abs((real * syntheticTotal) - (synthetic * realTotal));

        private static Int128 Largest(Int128 known, params ReadOnlySpan<Int128> others)
        {
            foreach (var other in others) known = Int128.Max(known, other);
            return known;
        }

        private double Share(Int128 difference) => (double)difference / ((double)realTotal * syntheticTotal);
    }
}
