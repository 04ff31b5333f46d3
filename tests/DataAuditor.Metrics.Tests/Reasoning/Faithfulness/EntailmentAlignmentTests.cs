using DataAuditor.Metrics.Reasoning.Chains;
using DataAuditor.Metrics.Reasoning.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Faithfulness;

public sealed class EntailmentAlignmentTests
{
    // All pairs: 2.4 / 4. The worst of each chain: (0.2 + 1) / 2.
    private static readonly string[] Toy = [Record(0.8, 0.2, 0.4), Record(1), Record()];

    [Theory]
    [InlineData(ChainAggregate.Mean, 0.6, "clustered")]
    [InlineData(ChainAggregate.MinPerChain, 0.6, "student-t")]
    public void Is_the_mean_over_pairs_of_steps_or_over_the_worst_of_each_chain(ChainAggregate aggregate, double value, string interval)
    {
        var score = Run.Score(new EntailmentAlignment { Aggregate = aggregate }, Toy);

        Assert.Equal(value, score.Value, 12);
        Assert.Equal(interval, score.Interval!.Value.Method);
        Assert.Equal("1 record has no pair of steps and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Weighs_pairs_and_chains_differently()
    {
        string[] records = [Record(1, 1, 1), Record(0)];

        Assert.Equal(0.75, Run.Score(new EntailmentAlignment(), records).Value);
        Assert.Equal(0.5, Run.Score(new EntailmentAlignment { Aggregate = ChainAggregate.MinPerChain }, records).Value);
    }

    [Fact]
    public void Shows_the_worst_step_of_each_chain()
    {
        var exhibit = Assert.Single(Run.Score(new EntailmentAlignment(), Toy).Evidence);

        Assert.Equal((0L, "the probability that step 3 follows from step 2 is 0.2"), (exhibit.Record, exhibit.Detail));
    }

    [Fact]
    public void Asks_a_model_whether_each_step_follows_from_the_one_before()
    {
        var models = new FakeModels().With(ModelRoles.Nli, pair => new Entailment(pair is { First: "a", Second: "b" } ? 1 : 0.25, 0, 0));
        string[] records = ["""{"steps":["a","b",{"text":"c","valid":true}]}""", """{"steps":["b"]}"""];

        Assert.Equal(0.625, Run.Score(new EntailmentAlignment(), new Run.Records(records) { Models = models }).Value);
    }

    [Theory]
    [InlineData("""{"step_entailment":[0.5,2]}""", "record 0: number 2 of the field 'step_entailment' is 2, and must be a probability, from 0 to 1")]
    [InlineData("""{"step_entailment":[0.5],"steps":["a"]}""", "record 0: the field 'step_entailment' has 1 numbers, and 1 steps have 0 pairs of neighbours")]
    [InlineData("""{"step_entailment":"high"}""", "record 0: the field 'step_entailment' must be an array of numbers, and is the text 'high'")]
    public void Refuses_what_it_cannot_read(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new EntailmentAlignment(), record)).Message);

    [Fact]
    public void Refuses_what_is_no_step()
    {
        var models = new FakeModels().With(ModelRoles.Nli, _ => new Entailment(1, 0, 0));

        Assert.Equal(
            "record 0: step 2 of the field 'steps' must be a text, or an object with a text",
            Assert.Throws<AuditException>(() => Run.On(new EntailmentAlignment(), new Run.Records(["""{"steps":["a",2]}"""]) { Models = models })).Message);
    }

    [Fact]
    public void Names_field_and_model_where_neither_is_there() => Assert.Equal(
        "no record has the field 'step_entailment', and no model is configured for the role 'nli'", Run.Reason(new EntailmentAlignment(), Run.Record(("steps", new[] { "a", "b" }))));

    [Fact]
    public void Is_worst_without_a_pair_of_steps()
    {
        Assert.Equal(0, Run.Score(new EntailmentAlignment(), Record()).Value);
        Assert.Equal(0, Run.Score(new EntailmentAlignment()).Value);
    }

    private static string Record(params double[] support) => Run.Record(("step_entailment", support));
}
