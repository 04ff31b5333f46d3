using DataAuditor.Metrics.Reasoning.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Faithfulness;

public sealed class InformativenessTests
{
    // 0.9 over 3 steps.
    private static readonly string[] Toy = [Record(1, -0.3), Record(0.2), Record()];

    [Fact]
    public void Is_the_mean_gain_over_all_steps()
    {
        var score = Run.Score(new Informativeness(), Toy);

        Assert.Equal(0.3, score.Value, 12);
        Assert.Equal("clustered", score.Interval!.Value.Method);
        Assert.Equal("1 record has no step and is left out", Assert.Single(score.Notes));
        Assert.Equal((0L, "the gain from step 2 is -0.3"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    // The log-probability of the answer is that of its context's length: it gains 2 by "\na", then 3 by "\nbb".
    [Fact]
    public void Asks_a_language_model_for_the_answer_after_more_and_more_of_the_chain()
    {
        var models = new FakeModels().With(ModelRoles.LanguageModel, pair => pair.Second == "7" ? [-10, (double)pair.First.Length] : []);
        var record = Run.Record(("question", "q"), ("steps", new[] { "a", "bb" }), ("answer", 7));
        var score = Run.Score(new Informativeness(), new Run.Records([record]) { Models = models });

        Assert.Equal(2.5, score.Value);
        Assert.Equal("the gain from step 1 is 2", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Adds_up_over_a_chain_to_what_the_whole_of_it_gains()
    {
        var models = new FakeModels().With(ModelRoles.LanguageModel, pair => [-1.0 / pair.First.Length]);
        var record = Run.Record(("question", "why?"), ("steps", new[] { "one", "two", "three" }), ("answer", "so"));

        Assert.Equal(((-1.0 / "why?\none\ntwo\nthree".Length) + (1.0 / "why?".Length)) / 3, Run.Score(new Informativeness(), new Run.Records([record]) { Models = models }).Value, 1e-12);
    }

    [Theory]
    [InlineData("""{"step_gain":[1],"steps":["a","b"]}""", "record 0: the field 'step_gain' has 1 numbers, and the chain 2 steps")]
    [InlineData("""{"step_gain":[1e300]}""", "record 0: the field 'step_gain' has a number that no log-probability comes to")]
    [InlineData("""{"step_gain":["much"]}""", "record 0: the field 'step_gain' must be an array of numbers, and is an array of 1")]
    public void Refuses_what_it_cannot_read(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new Informativeness(), record)).Message);

    [Fact]
    public void Names_field_and_model_where_neither_is_there() => Assert.Equal(
        "no record has the field 'step_gain', and no model is configured for the role 'language-model'", Run.Reason(new Informativeness(), Run.Record(("steps", new[] { "a" }))));

    [Fact]
    public void Is_not_measurable_without_a_step()
    {
        Assert.Equal("every record has no step", Run.Reason(new Informativeness(), Record()));
        Assert.Equal("there is no synthetic record", Run.Reason(new Informativeness()));
    }

    private static string Record(params double[] gains) => Run.Record(("step_gain", gains));
}
