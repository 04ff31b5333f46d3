using DataAuditor.Engine;
using DataAuditor.States;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Core.Tests.Tables.Summaries;

public sealed class TableSummaryTests
{
    private static readonly Table Real = SummaryTables.Random(5000, "real"), Synthetic = SummaryTables.Random(4000, "synthetic", 0.1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    public void Parts_written_read_and_merged_come_to_the_whole(int parts)
    {
        var plan = SummaryTables.Plan(Real);
        var whole = SummaryTables.Summary(plan, Real);
        var merged = new TableSummary(plan);
        for (var part = 0; part < parts; part++)
        {
            int from = part * Real.RowCount / parts, to = (part + 1) * Real.RowCount / parts;
            merged.Merge(Reread(SummaryTables.Summary(plan, SummaryTables.Part(Real, from, to - from))));
        }

        SummaryAssert.Equal(whole, merged);
    }

    [Fact]
    public void Counts_are_those_that_a_walk_over_the_rows_finds()
    {
        var summary = SummaryTables.Summary(SummaryTables.Plan(Real), Real);
        var wide = (NumberColumn)Real.Columns[0];
        double[] values = wide.Values.ToArray(), finite = [.. values.Where(double.IsFinite)];
        var numbers = summary.Numbers(0);
        Assert.Equal(values.Count(double.IsNaN), numbers.NaN);
        Assert.Equal(values.Count(double.IsPositiveInfinity), numbers.PositiveInfinities);
        Assert.Equal(values.Count(double.IsNegativeInfinity), numbers.NegativeInfinities);
        Assert.Equal((finite.Min(), finite.Max(), finite.Length), (numbers.Least, numbers.Most, numbers.Finite));

        var edges = summary.Plan.Columns[0].Edges.ToArray();
        Assert.Equal(SummaryColumn.MostEdges, edges.Length);
        for (var edge = 0; edge < edges.Length; edge++)
        {
            Assert.Equal(values.Count(value => value == edges[edge]), numbers.Cells[(2 * edge) + 1]);
            Assert.Equal(values.Count(value => value > edges[edge] && (edge == edges.Length - 1 || value < edges[edge + 1])), numbers.Cells[(2 * edge) + 2]);
        }

        Assert.Equal(values.Count(value => value < edges[0]), numbers.Cells[0]);
        Assert.Equal(Real.Columns[1].NullCount, summary.Nulls(1));
    }

    [Fact]
    public void The_largest_gap_lies_between_what_is_known_of_it_and_is_exact_where_all_values_are_edges()
    {
        var plan = SummaryTables.Plan(Real);
        var counted = new SummaryTablePair(SummaryTables.Summary(plan, Synthetic), SummaryTables.Summary(plan, Real), 0, sample: null);
        var held = Held();
        foreach (var column in held.Columns.Where(column => column.Kind is not ColumnKind.Category))
        {
            DistributionGap exact = held.Gap(column), known = counted.Gap(column);
            Assert.Equal((exact.Real, exact.Synthetic), (known.Real, known.Synthetic));
            Assert.InRange(exact.Least!.Value, known.Least!.Value, known.Most!.Value);
            Assert.InRange(known.Most!.Value - known.Least!.Value, 0, 0.003);
            if (column.Name == "few") Assert.Equal((exact.Least, exact.Most), (known.Least, known.Most));
        }
    }

    [Fact]
    public void Correlations_are_those_of_the_rows_also_where_a_large_number_is_added_to_all()
    {
        var plan = SummaryTables.Plan(Real);
        var counted = new SummaryTablePair(SummaryTables.Summary(plan, Synthetic), SummaryTables.Summary(plan, Real), 0, sample: null);
        foreach (var (exact, sums) in Held().Correlations(CorrelationMethod.Pearson).Zip(counted.Correlations(CorrelationMethod.Pearson)))
        {
            Assert.Equal(exact.Real!.Value, sums.Real!.Value, 1e-9);
            Assert.Equal(exact.Synthetic!.Value, sums.Synthetic!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_constant_column_has_no_correlation_and_lost_digits_are_no_number()
    {
        var real = Of([1, 2, 3, 4], [2, 1, 4, 3]);
        var plan = SummaryTables.Plan(real);
        Assert.Null(Correlation(plan, Of([5, 5, 5, 5], [1, 2, 3, 4])));
        Assert.Throws<NotSummarizedException>(() => Correlation(plan, Of([1e16, 1e16 + 2, 1e16 + 4, 1e16], [1, 2, 3, 4])));
        Assert.Throws<NotSummarizedException>(() => Correlation(plan, Of([1e200, 2e200, 3e200, 0], [1, 2, 3, 4])));
        Assert.Throws<NotSummarizedException>(() => Correlation(SummaryTables.Plan(Of([0, 0, 0, 0], [1, 2, 3, 4])), Of([1e-200, 2e-200, 3e-200, 0], [1, 2, 3, 4])));

        static double? Correlation(SummaryPlan plan, Table table) => PairCorrelation.Of(SummaryTables.Summary(plan, table), 0, 1, 0);
    }

    [Fact]
    public void Levels_beyond_the_cap_are_given_up_whatever_part_has_them()
    {
        var real = Levels("a");
        var plan = SummaryTables.Plan(real);
        var half = SummaryPlan.MostLevels / 2;
        TableSummary first = SummaryTables.Summary(plan, Levels([.. Enumerable.Range(0, half + 1).Select(static level => $"x{level}")])),
            second = SummaryTables.Summary(plan, Levels([.. Enumerable.Range(0, half).Select(static level => $"y{level}")]));
        Assert.False(first.Levels(0).HasTooMany);
        first.Merge(second);
        Assert.True(first.Levels(0).HasTooMany);
        Assert.Equal(SummaryPlan.MostLevels + 1, first.Levels(0).Values);
        Assert.True(Reread(first).Levels(0).HasTooMany);

        var pair = new SummaryTablePair(first, SummaryTables.Summary(plan, real), 0, sample: null);
        Assert.Contains("'level'", Assert.Throws<NotSummarizedException>(() => pair.Levels(pair.Columns[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Summaries_of_different_plans_do_not_mix()
    {
        TableSummary first = new(SummaryTables.Plan(Real)), second = new(SummaryTables.Plan(Synthetic));
        Assert.Throws<ArgumentException>(() => first.Merge(second));
        Assert.Throws<ArgumentException>(() => new SummaryTablePair(first, second, 0, sample: null));
        using var stream = new MemoryStream();
        first.Archive(new StateWriter(stream));
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => second.Archive(new StateReader(stream)));
    }

    [Fact]
    public void A_state_that_is_cut_short_or_altered_is_refused()
    {
        var plan = SummaryTables.Plan(Real);
        using var stream = new MemoryStream();
        SummaryTables.Summary(plan, Real).Archive(new StateWriter(stream));
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 97)) Assert.Throws<InvalidDataException>(() => Read(plan, bytes[..length]));

        // The count of records follows the plan's hash: then no part adds up to it.
        bytes[4 + 64]++;
        Assert.Throws<InvalidDataException>(() => Read(plan, bytes));
    }

    private static TablePair Held() => new ColumnTablePair(Synthetic, Real, null, new Dictionary<string, Table>(StringComparer.Ordinal), FieldRoles.None, 2);

    private static Table Of(double[] first, double[] second) => new([new NumberColumn("x", ColumnKind.Number, first), new NumberColumn("y", ColumnKind.Number, second)]);

    private static Table Levels(params string[] levels) => new([new CategoryColumn("level", [.. Enumerable.Range(0, levels.Length)], levels)]);

    private static TableSummary Reread(TableSummary summary)
    {
        using var stream = new MemoryStream();
        summary.Archive(new StateWriter(stream));
        return Read(summary.Plan, stream.ToArray());
    }

    private static TableSummary Read(SummaryPlan plan, byte[] bytes)
    {
        var read = new TableSummary(plan);
        using var stream = new MemoryStream(bytes);
        read.Archive(new StateReader(stream));
        return read;
    }
}
