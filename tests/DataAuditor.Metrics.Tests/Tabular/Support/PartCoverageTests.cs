using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Support;

public sealed class PartCoverageTests
{
    private const int Rows = 90;

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(3, 0, 5)]
    [InlineData(0, 3, 5)]
    [InlineData(2, 2, 5)]
    [InlineData(2, 2, 100)]
    public void Is_what_a_search_for_neighbours_finds(int numbers, int categories, int k)
    {
        var random = Xoshiro256.Keyed(5, "parts");
        for (var round = 0; round < 20; round++)
        {
            var frame = Draw(numbers, categories, random);
            var space = OneHotSpace.Of(frame);
            var rows = RowSample.Draw(Rows, Rows, random);
            double Searched(int part) => new SupportNeighbors(
                space, frame, frame.Take(rows.AsSpan(0, 30)), frame.Take(rows.AsSpan(30 * part, 30)), threads: 1, CancellationToken.None).Manifold(k).Coverage;

            Assert.Equal([Searched(1), Searched(2)], new PartCoverage(space.Place(frame), rows, 30).Shares(k));
        }
    }

    /// <summary>Numbers that do not tie, and levels that tie often, with nulls.</summary>
    private static Frame Draw(int numbers, int categories, Xoshiro256 random) => new(
        Rows,
        [
            .. Enumerable.Range(0, numbers).Select(at => new FrameColumn($"number {at}", ColumnKind.Number, Each(() => random.NextDouble() < 0.05 ? double.NaN : random.NextGaussian()))),
            .. Enumerable.Range(0, categories).Select(at => new FrameColumn($"level {at}", Each(() => (int)random.NextInt64(4) - 1), ["a", "b", "c"])),
        ]);

    private static T[] Each<T>(Func<T> draw) => [.. Enumerable.Range(0, Rows).Select(_ => draw())];
}
