using DataAuditor.Metrics.Graph.Degrees;
using DataAuditor.Metrics.Graph.Robustness;

namespace DataAuditor.Metrics.Tests.Graph.Robustness;

public sealed class DegreeDeviationTests
{
    [GoldenFact]
    public void Has_the_golden_values()
    {
        var sets = Atlas.Read("graphs.json");
        var golden = Atlas.Read("golden_mmd.json")["degree_l2"]!.AsArray();
        Assert.NotEmpty(golden);
        foreach (var pair in golden)
        {
            var (generated, target) = (sets[pair!["a"]![0]!.GetValue<string>()]![pair["a"]![1]!.GetValue<int>()]!, sets[pair["b"]![0]!.GetValue<string>()]![pair["b"]![1]!.GetValue<int>()]!);
            var record = Run.Record(("nodes", generated["n"]), ("edges", generated["edges"]), ("target", new { nodes = target["n"], edges = target["edges"] }));

            Assert.Equal(pair["value"]!.GetValue<double>(), Run.Score(new DegreeDeviation(), record).Value, 1e-12);
        }
    }

    [Theory]
    [InlineData(DegreeDistance.L2, 0.9428090415820634)]
    [InlineData(DegreeDistance.Ks, 2.0 / 3)]
    [InlineData(DegreeDistance.Kl, 0.38190849)]
    public void Compares_shares_of_degrees(DegreeDistance distance, double value)
    {
        // A path of three has degrees 1, 1, 2; a triangle has 2, 2, 2. With one node added to both degrees: 3/5, 2/5 and 1/5, 4/5.
        var record = Run.Record(("edges", new[] { new[] { 0, 1 }, [1, 2] }), ("target", "[(0, 1), (1, 2), (2, 0)]"));
        var expected = distance is DegreeDistance.Kl ? (0.6 * Math.Log(3)) + (0.4 * Math.Log(0.5)) : value;

        Assert.Equal(expected, Run.Score(new DegreeDeviation { Distance = distance }, record).Value, 1e-12);
    }

    [Fact]
    public void Is_held_against_the_nodes_of_real_graphs_without_a_target()
    {
        var records = new Run.Records([GraphRecords.Cycle(4), GraphRecords.Path(2)]) { Real = [GraphRecords.Cycle(5), GraphRecords.Cycle(3)] };
        var score = Run.Score(new DegreeDeviation(), records);

        Assert.Equal(Math.Sqrt(2) / 2, score.Value, 1e-15);
        Assert.Equal(1, score.Evidence.Single().Record);
    }

    [Theory]
    [InlineData(DegreeDistance.L2, 1.4142135623730951)]
    [InlineData(DegreeDistance.Ks, 1)]
    public void Is_largest_for_what_has_no_node(DegreeDistance distance, double value)
    {
        foreach (var record in new[] { Run.Record(("nodes", 0), ("edges", Array.Empty<int>()), ("target", "[(0, 1)]")), Run.Record(("output", "none"), ("target", "[(0, 1)]")) })
        {
            Assert.Equal(value, Run.Score(new DegreeDeviation { Distance = distance }, record).Value, 1e-15);
        }
    }

    [Theory]
    [InlineData(DegreeDistance.L2)]
    [InlineData(DegreeDistance.Ks)]
    [InlineData(DegreeDistance.Kl)]
    public void Is_nothing_for_the_same_graph(DegreeDistance distance) =>
        Assert.Equal(0, Run.Score(new DegreeDeviation { Distance = distance }, Run.Record(("edges", new[] { new[] { 5, 6 }, [6, 7] }), ("target", "[(0, 1), (1, 2)]"))).Value);

    [Fact]
    public void Does_not_depend_on_names() =>
        Relabelled.ChangesNothing(new DegreeDeviation(), Run.Record(("nodes", 5), ("edges", new[] { new[] { 0, 1 }, [1, 2], [3, 4] }), ("target", "[(0, 1), (1, 2)]")));

    [Fact]
    public void Is_not_measurable_without_a_reference() => Assert.Equal(
        "there are records without the field 'target', and no real graphs to hold them against", Run.Reason(new DegreeDeviation(), GraphRecords.Path(3)));
}
