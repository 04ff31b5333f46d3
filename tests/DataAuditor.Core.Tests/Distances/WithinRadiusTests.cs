using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Distances;

public sealed class WithinRadiusTests
{
    public static TheoryData<DistanceMeasure> Measures { get; } = [.. Enum.GetValues<DistanceMeasure>()];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Finds_what_a_search_for_all_neighbours_finds(DistanceMeasure measure)
    {
        Frame real = RandomFrame.Of(1, 300, levels: 4), synthetic = RandomFrame.Of(2, 80, levels: 6);
        var encoding = RowEncoding.Of(measure, real);
        EncodedRows queries = encoding.Encode(synthetic), references = encoding.Encode(real);
        var all = NearestNeighbors.Find(queries, references, real.Rows, threads: 1);

        // Each query's radius reaches just to a neighbour of another rank; it is within.
        var radii = Enumerable.Range(0, queries.Count).Select(query => all.Distance(query, query % 20)).ToArray();
        var within = NearestNeighbors.Within(queries, references, radii, threads: 1);

        var expected = Enumerable.Range(0, queries.Count)
            .Select(query => Enumerable.Range(0, references.Count).Where(rank => all.Distance(query, rank) <= radii[query]).Select(rank => all.Row(query, rank)).ToArray())
            .ToArray();
        Assert.Equal(expected.Select(rows => rows.Length), within.Counts);
        Assert.Equal(Enumerable.Range(0, references.Count).Select(row => expected.Any(rows => rows.Contains(row))), within.Reached);
    }

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        Frame real = RandomFrame.Of(1, 700, levels: 4), synthetic = RandomFrame.Of(2, 500, levels: 4);
        var encoding = RowEncoding.Euclidean(real);
        EncodedRows queries = encoding.Encode(synthetic), references = encoding.Encode(real);
        var radii = NearestNeighbors.Find(queries, references, 3, threads: 1).Distances(2);

        WithinRadius one = NearestNeighbors.Within(queries, references, radii, threads: 1), four = NearestNeighbors.Within(queries, references, radii, threads: 4);

        Assert.Equal(one.Counts, four.Counts);
        Assert.Equal(one.Reached, four.Reached);
        Assert.All(one.Counts, count => Assert.True(count >= 3));
    }

    [Fact]
    public void Finds_nothing_where_one_side_is_empty()
    {
        var real = RandomFrame.Of(1, 30, levels: 4);
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);

        Assert.Empty(NearestNeighbors.Within(encoding.Encode(real.Take([])), encoding.Encode(real), [], threads: 1).Counts);
        Assert.Equal(0, Assert.Single(NearestNeighbors.Within(encoding.Encode(real.Take([0])), encoding.Encode(real.Take([])), [1], threads: 1).Counts));
    }

    [Fact]
    public void Refuses_a_missing_radius()
    {
        var rows = RowEncoding.Euclidean(RandomFrame.Of(1, 3, levels: 2)).Encode(RandomFrame.Of(1, 3, levels: 2));

        Assert.Throws<ArgumentException>(() => NearestNeighbors.Within(rows, rows, [1], threads: 1));
    }
}
