using DataAuditor.Graphs;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Graphs;

public sealed class NormalizedLaplacianTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(64)]
    public void Of_a_cycle_has_the_known_spectrum(int nodes)
    {
        var cycle = SimpleGraph.Of(nodes, Enumerable.Range(0, nodes).SelectMany(node => new[] { node, (node + 1) % nodes }).ToArray());
        var expected = Enumerable.Range(0, nodes).Select(at => 1 - Math.Cos(2 * Math.PI * at / nodes)).Order();

        Assert.All(expected.Zip(NormalizedLaplacian.Spectrum(cycle)), static pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }

    // As many zeros as pieces; a node alone is a piece.
    [Fact]
    public void Has_a_zero_for_each_piece() =>
        Assert.Equal(3, NormalizedLaplacian.Spectrum(SimpleGraph.Of(6, [0, 1, 1, 2, 3, 4])).Count(static value => value < 1e-14));

    [Fact]
    public void Does_not_depend_on_the_numbers_of_the_nodes()
    {
        var random = Xoshiro256.Keyed(1, "spectrum");
        for (var round = 0; round < 20; round++)
        {
            var graph = RandomGraphs.Uniform(30, 0.2, random);
            var moved = NormalizedLaplacian.Spectrum(RandomGraphs.Relabelled(graph, random).Graph);
            Assert.All(NormalizedLaplacian.Spectrum(graph).Zip(moved), static pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void Of_no_nodes_is_none() => Assert.Empty(NormalizedLaplacian.Spectrum(SimpleGraph.Of(0, [])));

    [Fact]
    public void Refuses_graphs_that_are_too_large() =>
        Assert.Throws<ArgumentException>(() => NormalizedLaplacian.Spectrum(SimpleGraph.Of(NormalizedLaplacian.MostNodes + 1, [])));
}
