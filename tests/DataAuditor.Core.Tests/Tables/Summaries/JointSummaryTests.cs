using DataAuditor.Engine;
using DataAuditor.States;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Core.Tests.Tables.Summaries;

/// <summary>Distinct rows and conditions: what is counted is what a walk over the rows finds, however the table is cut.</summary>
public sealed class JointSummaryTests
{
    private static readonly HashSet<string> NoneApart = [];

    [Fact]
    public void Distinct_rows_are_those_that_a_walk_over_the_table_finds()
    {
        var table = SummaryTables.Random(3000, "walk");
        var expected = Enumerable.Range(0, table.RowCount)
            .GroupBy(row => $"{Text(table, "few", row)}|{Text(table, "level", row)}", StringComparer.Ordinal)
            .Select(static same => $"{same.Key} x{same.Count()}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), SummaryAssert.Spelled(Counted(table, new JointNeed(["few", "level"])).Rows(0)).Order(StringComparer.Ordinal));

        static string Text(Table table, string column, int row) => table.Find(column)!.TextAt(row) is { } text ? "=" + text : "null";
    }

    [Fact]
    public void Both_zeros_are_one_value_and_so_are_all_that_are_no_number_but_null_is_neither()
    {
        var nulls = new Bitmap(6);
        nulls.Set(5);
        var table = new Table([new NumberColumn("x", ColumnKind.Number, [0, -0.0, double.NaN, -double.NaN, double.NegativeInfinity, 0], nulls)]);
        Assert.Equal(["null x1", "=NaN x2", "=-Infinity x1", "=0 x2"], SummaryAssert.Spelled(Counted(table, new JointNeed(["x"])).Rows(0)));
    }

    [Fact]
    public void Texts_where_numbers_should_be_are_values_of_their_own()
    {
        var table = new Table([new NumberColumn("x", ColumnKind.Number, [1, double.NaN, double.NaN, 1]) { Misfits = new Dictionary<int, string> { [1] = "one", [2] = "one" } }]);
        var rows = Reread(Summary(table, new JointNeed(["x"]))).Joint.Rows(0);
        Assert.Equal(["=1 x2", "=one x2"], SummaryAssert.Spelled(rows));
        Assert.Equal("one", Assert.Single(((NumberColumn)rows.Rows.Columns[0]).Misfits).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    public void Parts_written_read_and_merged_come_to_the_whole_whatever_columns_are_no_part_of_a_record(int parts)
    {
        var table = SummaryTables.Random(2000, "parts");
        var plan = SummaryPlanner.Of(table, new HashSet<string>(["few"], StringComparer.Ordinal), SummaryTables.Needs);
        Assert.Equal(3, plan.Joint.Conditions.Count);
        Assert.DoesNotContain(plan.Columns, static column => column.Name == "few");
        var whole = SummaryTables.Summary(plan, table);
        var merged = new TableSummary(plan);
        for (var part = 0; part < parts; part++)
        {
            int from = part * table.RowCount / parts, to = (part + 1) * table.RowCount / parts;
            merged.Merge(Reread(SummaryTables.Summary(plan, SummaryTables.Part(table, from, to - from))));
        }

        SummaryAssert.Equal(whole, merged);
        Assert.Equal(new ConditionCounts(table.RowCount, table.RowCount - table.Find("few")!.NullCount), merged.Joint.Condition(1));
    }

    [Fact]
    public void Combinations_beyond_the_cap_are_given_up_whatever_part_has_them()
    {
        var half = (SummaryPlan.MostCells / 2) + 1;
        var plan = SummaryPlanner.Of(Pairs(0, 1), NoneApart, [new JointNeed(["a", "b"]), new JointNeed(["b"])]);
        TableSummary first = SummaryTables.Summary(plan, Pairs(0, half)), second = SummaryTables.Summary(plan, Pairs(half, half));
        Assert.False(first.Joint.Set(0).HasTooMany);
        first.Merge(Reread(second));
        Assert.True(first.Joint.Set(0).HasTooMany);
        Assert.False(first.Joint.Set(1).HasTooMany);
        var reread = Reread(first);
        Assert.True(reread.Joint.Set(0).HasTooMany);
        Assert.Equal(512, reread.Joint.Rows(1).Rows.RowCount);

        var pair = new SummaryTablePair(reread, real: null, 0, sample: null);
        var lacking = Assert.Throws<NotSummarizedException>(() => pair.Rows(Role.Synthetic, new JointNeed(["a", "b"])));
        Assert.Contains("'a', 'b' together are more than", lacking.Message, StringComparison.Ordinal);

        static Table Pairs(int from, int count) => new(
        [
            new NumberColumn("a", ColumnKind.Number, [.. Enumerable.Range(from, count).Select(static at => (double)(at / 512))]),
            new NumberColumn("b", ColumnKind.Number, [.. Enumerable.Range(from, count).Select(static at => 1e8 + (at % 512))]),
        ]);
    }

    [Fact]
    public void A_table_that_lacks_a_column_has_no_such_rows_and_the_others_still()
    {
        var real = SummaryTables.Random(50, "real");
        var plan = SummaryPlanner.Of(real, new HashSet<string>(["few"], StringComparer.Ordinal), SummaryTables.Needs);
        var summary = Reread(SummaryTables.Summary(plan, new Table([.. SummaryTables.Random(40, "lacking").Columns.Where(static column => column.Name != "few")])));
        Assert.True(summary.Joint.Set(plan.Joint.Find(["few", "level"])).IsAbsent);
        Assert.Null(summary.Joint.Condition(1));
        Assert.Equal(40, Enumerable.Range(0, 5).Sum(row => summary.Joint.Rows(plan.Joint.Find(["level"])).Count(row)));

        var rows = new SummaryTablePair(summary, SummaryTables.Summary(plan, real), 0, sample: null).Rows(Role.Synthetic, new JointNeed(["few", "level"]))!;
        Assert.Null(rows.Rows.Find("few"));
    }

    [Fact]
    public void Rows_of_one_column_or_of_two_categories_follow_from_what_is_counted_of_them()
    {
        var table = new Table([new CategoryColumn("a", [0, 1, -1, 0], ["x", "y"]), new CategoryColumn("b", [0, 0, 1, 0], ["p", "q"]), new NumberColumn("n", ColumnKind.Number, [1, 2, 3, 4])]);
        var summary = Summary(table, ContingencyNeed.OfLevels);
        var pair = new SummaryTablePair(summary, summary, 0, sample: null);
        Assert.Equal(["null x1", "=x x2", "=y x1"], SummaryAssert.Spelled(pair.Rows(Role.Real, new JointNeed(["a"]))!));
        Assert.Equal(["null|=q x1", "=x|=p x2", "=y|=p x1"], SummaryAssert.Spelled(pair.Rows(Role.Real, new JointNeed(["b", "a"]))!));
        Assert.Contains("needs rows", Assert.Throws<NotSummarizedException>(() => pair.Rows(Role.Real, new JointNeed(["n"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_do_not_add_up_are_no_state()
    {
        var summary = Summary(SummaryTables.Random(30, "sum"), new JointNeed(["level"]), SummaryTables.Asked(new RowTest("few", RowOperator.Present)));
        summary.Joint.Set(0).Add([1], 1);
        Assert.Throws<InvalidDataException>(summary.Check);

        var conditions = Summary(SummaryTables.Random(30, "sum"), SummaryTables.Asked(new RowTest("few", RowOperator.Present)));
        conditions.Joint.AddCounted(0, new ConditionCounts(0, 31));
        Assert.Throws<InvalidDataException>(conditions.Check);
    }

    [Theory]
    [InlineData(10_001)]
    [InlineData(0, 1001)]
    [InlineData(0, 0, 100_001)]
    [InlineData(0, 0, 0, 100_001)]
    [InlineData(0, 0, 0, 0, 100_001)]
    public void A_plan_of_more_than_can_be_is_refused_before_it_is_read(params int[] counts)
    {
        using var stream = new MemoryStream();
        var writer = new StateWriter(stream);
        foreach (var count in counts) writer.PassCount(count);
        stream.Position = 0;

        var refusal = Assert.Throws<InvalidDataException>(() => SummaryPlan.Passed(new StateReader(stream), null));
        Assert.Equal("there are more items than there can be", refusal.Message);
    }

    [Fact]
    public void Plans_that_count_other_rows_are_others()
    {
        var table = SummaryTables.Random(10, "plan");
        string[] hashes =
        [
            .. new CountNeed[] { new JointNeed(["few"]), new JointNeed(["few"]) { IsKey = true }, new JointNeed(["few", "level"]), SummaryTables.Asked(new RowTest("few", RowOperator.Less, 1)), SummaryTables.Asked(new RowTest("few", RowOperator.Less, 2)) }
                .Select(need => SummaryPlanner.Of(table, NoneApart, [need]).Hash),
            SummaryPlanner.Of(table, NoneApart, []).Hash,
        ];
        Assert.Equal(hashes.Length, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("n > 1", "n")]
    [InlineData("\"n\" > \"a b\"", "a b,n")]
    [InlineData("N2 > 1 or nn = 3", "")]
    [InlineData("abs(n)>0", "n")]
    public void An_expression_asks_for_the_columns_whose_names_stand_in_it(string sql, string columns) =>
        Assert.Equal(columns, string.Join(',', new JointNeed([]) { Expression = sql }.Among(["n", "a b", "é"])));

    private static JointSummary Counted(Table table, params CountNeed[] needs) => Summary(table, needs).Joint;

    private static TableSummary Summary(Table table, params CountNeed[] needs) => SummaryTables.Summary(SummaryPlanner.Of(table, NoneApart, needs), table);

    /// <summary>The plan too is written and read.</summary>
    private static TableSummary Reread(TableSummary summary)
    {
        using var stream = new MemoryStream();
        SummaryPlan.Passed(new StateWriter(stream), summary.Plan);
        summary.Archive(new StateWriter(stream));
        stream.Position = 0;
        var reader = new StateReader(stream);
        var read = new TableSummary(SummaryPlan.Passed(reader, null));
        read.Archive(reader);
        return read;
    }
}
