using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Pairs;

public sealed class RareRowsTests
{
    private const int Rows = 300;

    private const double Threshold = 0.02;

    [Fact]
    public void Keeps_as_many_rare_cells_as_a_table_of_the_drawn_rows_has()
    {
        var random = Xoshiro256.Keyed(6, "rare");
        for (var round = 0; round < 20; round++)
        {
            string[] levels = [.. Enumerable.Range(0, 60).Select(level => $"{level}")];
            int[] Codes() => [.. Enumerable.Range(0, Rows).Select(_ => (int)(60 * Math.Pow(random.NextDouble(), 3)) - 1)];
            int[][] columns = [Codes(), Codes(), Codes()];
            var positions = Enumerable.Range(0, 200).Select(_ => (int)random.NextInt64(Rows)).ToArray();
            var tables = Tables.Pair(Table(codes => [.. positions.Select(position => codes[position])]), Table(static codes => codes));
            var expected = RareTail.Of(tables, Role.Synthetic, new HashSet<string>(StringComparer.Ordinal), Threshold);

            var rare = RareRows.Of(tables.Frame(Role.Real)!, Threshold);

            Table Table(Func<int[], int[]> rows) => new([.. columns.Select((codes, column) => new CategoryColumn($"{column}", rows(codes), levels))]);

            Assert.Equal(expected.All.Select(static cells => cells.Kept), rare.Select(cells => cells.In(positions).Kept));
        }
    }

    /// <summary>Of 4 rows one has the level b, which 2 draws miss with a chance of 9/16; null counts for neither.</summary>
    [Fact]
    public void Varies_as_draws_with_replacement_miss_a_cell()
    {
        var frame = new Frame(5, [new FrameColumn("x", new[] { 0, 0, 0, 1, -1 }, ["a", "b"])]);

        var (kept, variance) = Assert.Single(RareRows.Of(frame, 0.25)).In([0, 3, 4]);

        Assert.Equal((1, 9.0 / 16 * 7 / 16), (kept, variance));
    }
}
