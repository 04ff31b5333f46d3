using DataAuditor.Distances;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Distances;

public sealed class NearestNeighborsTests
{
    private static readonly DistanceMeasure[] Measures = Enum.GetValues<DistanceMeasure>();

    public static TheoryData<DistanceMeasure, int, bool> Searches
    {
        get
        {
            var searches = new TheoryData<DistanceMeasure, int, bool>();
            foreach (var measure in Measures)
            {
                foreach (var count in (int[])[1, 2, 5])
                {
                    searches.Add(measure, count, false);
                    searches.Add(measure, count, true);
                }
            }

            return searches;
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void Equals_a_naive_search(DistanceMeasure measure, int count, bool leaveOneOut)
    {
        foreach (var (queries, references) in new[] { (1, 1), (3, 70), (50, 64), (10, leaveOneOut ? 300 : 2500) })
        {
            var real = RandomFrame.Of(1, references, levels: 4);
            var frame = leaveOneOut ? real : RandomFrame.Of(2, queries, levels: 6);

            AssertSame(NaiveDistance.Nearest(measure, real, frame, real, count, leaveOneOut), Nearest(measure, real, frame, real, count, leaveOneOut));
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void Equals_a_naive_search_where_neither_side_sets_the_scale(DistanceMeasure measure, int count, bool leaveOneOut)
    {
        Frame real = RandomFrame.Of(1, 40, levels: 4), synthetic = RandomFrame.Of(2, 300, levels: 6, stretch: 1e3), holdout = leaveOneOut ? synthetic : RandomFrame.Of(3, 60, levels: 5, stretch: 30);

        AssertSame(NaiveDistance.Nearest(measure, real, holdout, synthetic, count, leaveOneOut), Nearest(measure, real, holdout, synthetic, count, leaveOneOut));
    }

    [Fact]
    public void Equals_a_naive_search_on_numbers_alone_and_on_categories_alone()
    {
        Frame real = RandomFrame.Of(1, 300, levels: 5), synthetic = RandomFrame.Of(2, 60, levels: 5);
        foreach (var measure in Measures)
        {
            foreach (var category in new[] { false, true })
            {
                Frame Part(Frame frame) => frame.Where(column => column.IsCategory == category);
                AssertSame(NaiveDistance.Nearest(measure, Part(real), Part(synthetic), Part(real), 2, false), Nearest(measure, Part(real), Part(synthetic), Part(real), 2, false));
            }
        }
    }

    [Fact]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads()
    {
        Frame real = RandomFrame.Of(1, 3000, levels: 9), synthetic = RandomFrame.Of(2, 1000, levels: 9);
        foreach (var measure in Measures)
        {
            var encoding = RowEncoding.Of(measure, real);
            Neighbors Find(int threads) => NearestNeighbors.Find(encoding.Encode(synthetic), encoding.Encode(real), 2, threads);
            Neighbors one = Find(1), four = Find(4);

            Assert.Equal(one.Distances(1), four.Distances(1));
            for (var query = 0; query < synthetic.Rows; query++) Assert.Equal(one.Row(query), four.Row(query));
        }
    }

    [Fact]
    public void Finds_no_neighbour_where_there_is_none()
    {
        Frame real = RandomFrame.Of(1, 2, levels: 2), none = RandomFrame.Of(2, 0, levels: 2);
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);

        Assert.Equal(0, NearestNeighbors.Find(encoding.Encode(none), encoding.Encode(real), 1, 1).Queries);
        Assert.Equal(Neighbors.None, NearestNeighbors.Find(encoding.Encode(real), encoding.Encode(none), 1, 1).Row(0));
        Assert.Equal(double.PositiveInfinity, NearestNeighbors.Find(encoding.Encode(real), encoding.Encode(real), 3, 1).Distance(1, rank: 2));
        Assert.Equal(Neighbors.None, NearestNeighbors.Find(encoding.Encode(real), encoding.Encode(real), 2, 1, leaveOneOut: true).Row(0, rank: 1));
    }

    [Fact]
    public void Prefers_the_first_of_equal_rows()
    {
        var numbers = new double[500];
        numbers[7] = numbers[300] = 1;
        var frame = new Frame(500, [new FrameColumn("x", ColumnKind.Number, numbers)]);
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, frame);
        var found = NearestNeighbors.Find(encoding.Encode(frame), encoding.Encode(frame), 2, 1, leaveOneOut: true);

        Assert.Equal((300, 7, 1), (found.Row(7), found.Row(300), found.Row(0)));
        Assert.Equal((0, 1.0), (found.Row(7, rank: 1), found.Distance(7, rank: 1)));
    }

    [Theory]
    [InlineData(DistanceMeasure.Gower)]
    [InlineData(DistanceMeasure.L2Quantile)]
    public void Takes_the_values_of_all_equally_near_rows_in_any_order_of_rows(DistanceMeasure measure)
    {
        // Three levels and two numbers: each row has many copies.
        Frame real = Coarse(1, 400), queries = Coarse(2, 90);
        var encoding = RowEncoding.Of(measure, real);
        var nearest = NearestNeighbors.Find(encoding.Encode(queries), encoding.Encode(real), 400, 1);
        double[] values = [.. Enumerable.Range(0, 400).Select(row => (double)(row % 7))];

        var found = NearestNeighbors.Values(encoding.Encode(queries), encoding.Encode(real), (query, row) => values[row] + query, 2);

        int[] turned = [.. Enumerable.Range(0, 400).Reverse()];
        var again = NearestNeighbors.Values(encoding.Encode(queries), encoding.Encode(real.Take(turned)), (query, row) => values[399 - row] + query, 1);
        Assert.Equal(found.Least, again.Least);
        Assert.Equal(found.Means, again.Means);
        for (var query = 0; query < 90; query++)
        {
            double[] tied = [.. Enumerable.Range(0, 400).TakeWhile(rank => nearest.Distance(query, rank).Equals(nearest.Distance(query))).Select(rank => values[nearest.Row(query, rank)] + query)];
            Assert.Equal((tied.Min(), Math.Round(tied.Average(), 9)), (found.Least[query], Math.Round(found.Means[query], 9)));
        }
    }

    [Fact]
    public void Has_no_values_where_there_is_no_row()
    {
        Frame real = Coarse(1, 3), none = Coarse(2, 0);
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);
        var values = NearestNeighbors.Values(encoding.Encode(real), encoding.Encode(none), static (_, _) => 1, 1);

        Assert.All([.. values.Means, .. values.Least], value => Assert.True(double.IsNaN(value)));
        Assert.Equal(3, values.Means.Length);
    }

    [Fact]
    public void Refuses_rows_on_different_scales()
    {
        var frame = RandomFrame.Of(1, 3, levels: 2);

        Assert.Throws<ArgumentException>(() => NearestNeighbors.Find(
            RowEncoding.Of(DistanceMeasure.Gower, frame).Encode(frame), RowEncoding.Of(DistanceMeasure.Gower, frame).Encode(frame), 1, 1));
    }

    private static Frame Coarse(ulong seed, int rows)
    {
        var random = Xoshiro256.Keyed(seed, "coarse");
        int[] Codes() => [.. Enumerable.Range(0, rows).Select(_ => (int)random.NextInt64(3))];
        FrameColumn Numbers(string name) => new(name, ColumnKind.Number, Array.ConvertAll(Codes(), static code => code / 3.0));
        return new Frame(rows, [new FrameColumn("c", Codes(), ["a", "b", "c"]), Numbers("x"), Numbers("y")]);
    }

    /// <summary>Distances to 1e-9; where rounding breaks a tie either way, another row may be the nearest.</summary>
    private static void AssertSame((int Row, double Distance)[] expected, (int Row, double Distance)[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var at = 0; at < expected.Length; at++)
        {
            if (!double.IsPositiveInfinity(expected[at].Distance)) Assert.Equal(1, (1 + actual[at].Distance) / (1 + expected[at].Distance), 1e-10);
            else Assert.Equal(expected[at], actual[at]);
        }

        var moved = expected.Zip(actual).Count(static pair => pair.First.Row != pair.Second.Row);
        Assert.InRange(moved, 0, expected.Length / 10);
    }

    private static (int Row, double Distance)[] Nearest(DistanceMeasure measure, Frame scale, Frame queries, Frame references, int count, bool leaveOneOut)
    {
        var encoding = RowEncoding.Of(measure, scale);
        var found = NearestNeighbors.Find(encoding.Encode(queries), encoding.Encode(references), count, 2, leaveOneOut);
        return [.. from query in Enumerable.Range(0, queries.Rows) from rank in Enumerable.Range(0, count) select (found.Row(query, rank), found.Distance(query, rank))];
    }
}
