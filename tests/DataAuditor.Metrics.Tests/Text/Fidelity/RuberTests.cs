using System.Text.Json.Nodes;
using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.Metrics.Text.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Fidelity;

public sealed class RuberTests
{
    private static readonly string[] Three = [Record(1, 30), Record(3, 10), Record(5, 20)];

    [GoldenTheory]
    [InlineData("arith", RuberAggregate.Mean)]
    [InlineData("min", RuberAggregate.Min)]
    public void Agrees_with_the_reference_implementation(string name, RuberAggregate aggregate)
    {
        var golden = GoldenText.Values["ruber"]!;
        var records = golden["ref"]!.Numbers().Zip(golden["unref"]!.Numbers(), Record).ToArray();

        Assert.Equal(golden[name]!.Numbers().Average(), Run.Score(new Ruber { Aggregate = aggregate }, records).Value, 1e-9);
    }

    // Scaled: (0, 1), (½, 0), (1, ½).
    [Theory]
    [InlineData(RuberAggregate.Mean, 0.5)]
    [InlineData(RuberAggregate.Min, 1.0 / 6)]
    [InlineData(RuberAggregate.Max, 2.5 / 3)]
    [InlineData(RuberAggregate.Geometric, 0.2357022603955158)]
    public void Joins_two_scaled_scores(RuberAggregate aggregate, double value) => Assert.Equal(value, Run.Score(new Ruber { Aggregate = aggregate }, Three).Value, 12);

    [Fact]
    public void Says_what_scores_are_scaled_by()
    {
        var referenced = Run.Score(new Ruber(), Three).Parts[0];

        Assert.Equal(["referenced", "low", "high"], [referenced.Name, .. referenced.Details.Select(detail => detail.Key)]);
        Assert.Equal([1.0, 5.0], referenced.Details.Select(detail => detail.Value));
    }

    [Fact]
    public void Scales_by_fixed_bounds()
    {
        var metric = (Ruber)MetricCatalog.Find("text.fidelity.ruber")!.With(JsonNode.Parse("""{"scale":[0,10]}""")!.AsObject());

        Assert.Equal((0.1 + 0.3 + 0.5 + 1 + 1 + 1) / 6, Run.Score(metric, Three).Value, 12);
        Assert.Equal("""{"scale":[0,10]}""", MetricCatalog.Find("text.fidelity.ruber")!.OptionsOf(metric).ToJsonString());
    }

    [Theory]
    [InlineData("""{"scale":[1,0]}""")]
    [InlineData("""{"scale":[1]}""")]
    [InlineData("""{"scale":"both"}""")]
    public void Refuses_another_scale(string options) => Assert.Throws<Catalog.MetricOptionException>(() => MetricCatalog.Find("text.fidelity.ruber")!.With(JsonNode.Parse(options)!.AsObject()));

    [Fact]
    public void Asks_models_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.TextEmbedder, text => [text.Length, 1f]).With(ModelRoles.DialogueRelevance, pair => pair.First.Length / 10.0);
        string[] records = [Run.Record(("text", "aa"), ("reference", "bb"), ("prompt", "p")), Run.Record(("text", "a"), ("reference", "bbbb"), ("prompt", "ppp"))];

        Assert.Equal(0.5, Run.Score(new Ruber(), new Run.Records(records) { Models = models }).Value, 12);
    }

    [Fact]
    public void Is_worst_where_all_scores_are_equal() => Assert.Equal(0, Run.Score(new Ruber(), Record(1, 2), Record(1, 3)).Value);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new Ruber()).Value);

    private static string Record(double referenced, double unreferenced) => Run.Record(("referenced_score", referenced), ("unreferenced_score", unreferenced));
}
