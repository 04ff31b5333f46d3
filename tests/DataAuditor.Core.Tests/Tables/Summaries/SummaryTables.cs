using DataAuditor.Randomness;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Core.Tests.Tables.Summaries;

/// <summary>Tables for summaries: many values, few values, gaps, numbers that are none, a large offset, levels.</summary>
internal static class SummaryTables
{
    public static readonly CountNeed[] Needs =
    [
        new ContingencyNeed(Binning.QuantileReal, 10), new ContingencyNeed(Binning.EqualWidthReal, 4),
        new JointNeed(["level"]), new JointNeed(["few", "level"]), new JointNeed(["wide"]), new JointNeed(["level", "absent"]),
        Asked(new RowTest("wide", RowOperator.Less, 0.5)), Asked(new RowTest("few", RowOperator.Present)), Asked(new RowTest("few", RowOperator.GreaterOrEqual, 0, "wide")),
    ];

    public static JointNeed Asked(params RowTest[] tests) => new([.. tests.SelectMany(static test => new[] { test.Column, test.Other }.OfType<string>())]) { Condition = new RowCondition(tests) };

    public static Table Random(int rows, string seed, double shift = 0)
    {
        var random = Xoshiro256.Keyed(7, seed);
        double[] wide = new double[rows], few = new double[rows], offset = new double[rows];
        var levels = new int[rows];
        var nulls = new Bitmap(rows);
        for (var row = 0; row < rows; row++)
        {
            wide[row] = random.NextInt64(50) == 0 ? Special(random.NextInt64(3)) : shift + random.NextDouble();
            few[row] = random.NextInt64(7);
            offset[row] = 1e8 + random.NextDouble() + few[row];
            levels[row] = (int)random.NextInt64(5) - 1;
            if (random.NextInt64(9) == 0) nulls.Set(row);
        }

        return new Table(
        [
            new NumberColumn("wide", ColumnKind.Number, wide),
            new NumberColumn("few", ColumnKind.Number, few, nulls),
            new NumberColumn("offset", ColumnKind.Date, offset),
            new CategoryColumn("level", levels, ["a", "b\n\"", "", "é"]),
        ]);
    }

    public static SummaryPlan Plan(Table real) => SummaryPlanner.Of(real, new HashSet<string>(StringComparer.Ordinal), Needs);

    public static TableSummary Summary(SummaryPlan plan, Table table)
    {
        var summary = new TableSummary(plan);
        summary.Add(table);
        return summary;
    }

    /// <summary>Rows of a table; levels in the order in which these rows have them.</summary>
    public static Table Part(Table table, int from, int count)
    {
        var rows = new SampledRows();
        rows.Add(new Table([.. table.Columns.Select(column => Slice(column, from, count))]), 0);
        return rows.Build() ?? new Table([.. table.Columns.Select(column => Slice(column, 0, 0))]);
    }

    private static Column Slice(Column column, int from, int count)
    {
        if (column is CategoryColumn levels) return new CategoryColumn(column.Name, levels.Codes.Slice(from, count).ToArray(), levels.Levels);

        var nulls = new Bitmap(count);
        for (var row = 0; row < count; row++)
        {
            if (column.IsNull(from + row)) nulls.Set(row);
        }

        return new NumberColumn(column.Name, column.Kind, ((NumberColumn)column).Values.Slice(from, count).ToArray(), nulls);
    }

    private static double Special(long which) => which switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        _ => double.NegativeInfinity,
    };
}
