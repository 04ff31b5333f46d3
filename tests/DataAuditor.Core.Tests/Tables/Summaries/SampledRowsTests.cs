using DataAuditor.States;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Core.Tests.Tables.Summaries;

/// <summary>Which rows are drawn hangs on the whole table alone.</summary>
public sealed class SampledRowsTests
{
    private const int Rows = 350_000;

    [Fact]
    public void All_rows_of_a_short_table_are_drawn()
    {
        var drawn = Drawn(0, 1000, 300);

        Assert.Equal(Enumerable.Range(0, 1000).Select(static row => (double)row), Values(drawn));
    }

    [Fact]
    public void Of_a_long_table_half_the_most_to_the_most_are_drawn_evenly()
    {
        var values = Values(Drawn(0, Rows, 8192));

        Assert.InRange(values.Length, SampledRows.MostRows / 2, SampledRows.MostRows);
        Assert.InRange(values.Average(), Rows * 0.495, Rows * 0.505);
        Assert.Equal(values.Order(), values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90_000)]
    [InlineData(200_000)]
    [InlineData(349_999)]
    public void Parts_draw_what_the_whole_draws(int cut)
    {
        var parts = Drawn(0, cut, 5000);
        parts.Merge(Read(Drawn(cut, Rows, 7777)));

        Assert.Equal(Values(Drawn(0, Rows, 8192)), Values(parts));
    }

    [Fact]
    public void Merging_keeps_nulls_and_levels_of_what_is_drawn()
    {
        var (first, second) = (new SampledRows(), new SampledRows());
        first.Add(new Table([new CategoryColumn("c", [0, CategoryColumn.NullCode], ["a"])]), 0);
        second.Add(new Table([new CategoryColumn("c", [1, 0], ["a", "b"])]), 2);
        first.Merge(Read(second));

        var column = first.Build()!.Columns[0];
        Assert.Equal(["a", null, "b", "a"], Enumerable.Range(0, 4).Select(column.TextAt));
    }

    private static SampledRows Drawn(int from, int to, int block)
    {
        var drawn = new SampledRows();
        for (var first = from; first < to; first += block)
        {
            drawn.Add(new Table([new NumberColumn("n", ColumnKind.Number, [.. Enumerable.Range(first, Math.Min(block, to - first)).Select(static row => (double)row)])]), first);
        }

        return drawn;
    }

    private static SampledRows Read(SampledRows written)
    {
        using var stream = new MemoryStream();
        written.Archive(new StateWriter(stream));
        stream.Position = 0;
        var read = new SampledRows();
        read.Archive(new StateReader(stream));
        return read;
    }

    private static double[] Values(SampledRows drawn) => ((NumberColumn)drawn.Build()!.Columns[0]).Values.ToArray();
}
