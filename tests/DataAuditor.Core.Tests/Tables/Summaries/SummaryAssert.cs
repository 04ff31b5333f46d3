using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Core.Tests.Tables.Summaries;

/// <summary>Two summaries of the same rows: counts are equal, sums within 1e-9 of their scale.</summary>
internal static class SummaryAssert
{
    private const double Tolerance = 1e-9;

    public static void Equal(TableSummary expected, TableSummary actual)
    {
        Assert.Equal(expected.Plan.Hash, actual.Plan.Hash);
        Assert.Equal(expected.Records, actual.Records);
        for (var column = 0; column < expected.Plan.Columns.Count; column++)
        {
            if (expected.Plan.Columns[column].IsCategory) Equal(expected.Levels(column), actual.Levels(column));
            else Equal(expected.Numbers(column), actual.Numbers(column));
        }

        Equal(expected.Plan.Joint, expected.Joint, actual.Joint);
        foreach (var (own, other) in expected.Moments.Zip(actual.Moments)) Equal(own, other);
        for (var contingency = 0; contingency < expected.Plan.Contingencies.Count; contingency++)
        {
            for (var pair = 0; pair < expected.Plan.Contingencies[contingency].Pairs.Count; pair++)
            {
                Assert.Equal(expected.Cells(contingency, pair).HasTooMany, actual.Cells(contingency, pair).HasTooMany);
                Assert.Equal(Cells(expected, contingency, pair), Cells(actual, contingency, pair));
            }
        }
    }

    /// <summary>Distinct rows by their values, whichever came first.</summary>
    public static void Equal(JointPlan plan, JointSummary expected, JointSummary actual)
    {
        for (var set = 0; set < plan.Sets.Count; set++)
        {
            Assert.Equal((expected.Set(set).HasTooMany, expected.Set(set).IsAbsent), (actual.Set(set).HasTooMany, actual.Set(set).IsAbsent));
            if (!expected.Set(set).HasTooMany && !expected.Set(set).IsAbsent) Assert.Equal(Spelled(expected.Rows(set)), Spelled(actual.Rows(set)));
        }

        for (var condition = 0; condition < plan.Conditions.Count; condition++) Assert.Equal(expected.Condition(condition), actual.Condition(condition));
    }

    /// <summary>Each row's values and how often it stands.</summary>
    public static string[] Spelled(CountedRows rows) =>
        [.. Enumerable.Range(0, rows.Rows.RowCount).Select(row => $"{string.Join('|', rows.Rows.Columns.Select(column => column.TextAt(row) is { } text ? "=" + text : "null"))} x{rows.Count(row)}")];

    private static void Equal(LevelSummary expected, LevelSummary actual)
    {
        Assert.Equal((expected.Nulls, expected.Values, expected.HasTooMany), (actual.Nulls, actual.Values, actual.HasTooMany));
        Assert.Equal(Levels(expected), Levels(actual));

        static IEnumerable<(string, long)> Levels(LevelSummary levels) => levels.Names.Zip(levels.Counts).OrderBy(static level => level.First, StringComparer.Ordinal);
    }

    private static void Equal(NumberSummary expected, NumberSummary actual)
    {
        Assert.Equal(
            (expected.Nulls, expected.NaN, expected.NegativeInfinities, expected.PositiveInfinities, expected.Finite, expected.Least, expected.Most),
            (actual.Nulls, actual.NaN, actual.NegativeInfinities, actual.PositiveInfinities, actual.Finite, actual.Least, actual.Most));
        Assert.Equal(expected.Cells.ToArray(), actual.Cells.ToArray());
        Near(expected.Sum, actual.Sum, Math.Sqrt(expected.Squares * expected.Finite));
        Near(expected.Squares, actual.Squares, expected.Squares);
    }

    private static void Equal(PairSums expected, PairSums actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Near(expected.First, actual.First, Math.Sqrt(expected.FirstSquares * expected.Count));
        Near(expected.Second, actual.Second, Math.Sqrt(expected.SecondSquares * expected.Count));
        Near(expected.FirstSquares, actual.FirstSquares, expected.FirstSquares);
        Near(expected.SecondSquares, actual.SecondSquares, expected.SecondSquares);
        Near(expected.Products, actual.Products, Math.Sqrt(expected.FirstSquares * expected.SecondSquares));
    }

    private static void Near(double expected, double actual, double scale)
    {
        if (double.IsFinite(expected)) Assert.InRange(Math.Abs(actual - expected), 0, Tolerance * scale);
        else Assert.Equal(expected, actual);
    }

    /// <summary>By the levels' own texts: their positions depend on who came first.</summary>
    private static IEnumerable<(string, string, long)> Cells(TableSummary summary, int contingency, int pair)
    {
        var (first, second) = summary.Plan.Contingencies[contingency].Pairs[pair];
        return summary.Cells(contingency, pair).Counts
            .Select(cell => (Name(first, cell.Key.First), Name(second, cell.Key.Second), cell.Value))
            .OrderBy(static cell => cell.Item1, StringComparer.Ordinal).ThenBy(static cell => cell.Item2, StringComparer.Ordinal);

        string Name(int column, int cell) => summary.Plan.Columns[column].IsCategory && cell > 0 ? "=" + summary.Levels(column).Names[cell - 1] : $"#{cell}";
    }
}
