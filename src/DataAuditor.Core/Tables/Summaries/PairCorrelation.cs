namespace DataAuditor.Tables.Summaries;

/// <summary>Pearson's coefficient from sums.</summary>
public static class PairCorrelation
{
    /// <summary>What is left of a sum of squares, as a share, has about this many more digits than a double's error; below it the difference of two sums says nothing.</summary>
    private const double LeastShare = 1e-11;

    /// <returns>Null where fewer than two records have both values or a column is constant.</returns>
    /// <exception cref="NotSummarizedException">The sums left the range of doubles, or have lost the digits that tell the values apart.</exception>
    public static double? Of(TableSummary table, int first, int second, int pair)
    {
        var sums = table.Moments[pair];
        NumberSummary a = table.Numbers(first), b = table.Numbers(second);
        if (sums.Count < 2 || a.Least >= a.Most || b.Least >= b.Most) return null;

        var squaresFirst = sums.FirstSquares - (sums.First * (sums.First / sums.Count));
        var squaresSecond = sums.SecondSquares - (sums.Second * (sums.Second / sums.Count));
        CheckSpread(squaresFirst, sums.FirstSquares, table.Plan.Columns[first].Name);
        CheckSpread(squaresSecond, sums.SecondSquares, table.Plan.Columns[second].Name);
        var products = sums.Products - (sums.First * (sums.Second / sums.Count));
        return Math.Clamp(products / (Math.Sqrt(squaresFirst) * Math.Sqrt(squaresSecond)), -1, 1);
    }

    private static void CheckSpread(double spread, double squares, string column)
    {
        if (!double.IsFinite(squares) || !double.IsFinite(spread)) throw new NotSummarizedException($"the squares of column '{column}' are beyond the range of a double, so its correlations need rows");
        if (!(spread > LeastShare * squares)) throw new NotSummarizedException($"the values of column '{column}' lie so close together and so far from the real column's middle, or so near to 0, that sums cannot tell them apart; its correlations need rows");
    }
}
