using DataAuditor.Metrics.Text.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Validity;

public sealed class GarTests
{
    // Three of four sentences, not the mean of 1/1 and 2/3.
    [Fact]
    public void Weighs_sentences_equally()
    {
        var score = Run.Score(new Gar(), Record(0.9), Record(0.5, 0.49, 1));

        Assert.Equal(0.75, score.Value);
        Assert.Equal((1L, "the acceptability of sentence 2 is 0.49"), (Assert.Single(score.Evidence).Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Takes_another_threshold() => Assert.Equal(0.5, Run.Score(new Gar { Threshold = 0.95 }, Record(0.9), Record(0.96)).Value);

    [Fact]
    public void Has_an_interval_over_records()
    {
        var score = Run.Score(new Gar(), [.. Enumerable.Range(0, 60).Select(at => Record(at % 3 == 0 ? [0.1, 0.1, 0.1] : [0.9]))]);

        // Twenty records have three bad sentences each; were the hundred sentences independent, the interval would be 0.19 wide.
        Assert.Equal(0.4, score.Value);
        Assert.InRange(score.Interval!.Value.High - score.Interval.Value.Low, 0.22, 0.35);
        Assert.Equal("wilson", Run.Score(new Gar(), Record(1), Record(1)).Interval!.Value.Method);
    }

    [Fact]
    public void Asks_a_model_about_the_sentences_of_the_text_or_those_given()
    {
        var models = new FakeModels().With(ModelRoles.Acceptability, sentence => sentence.EndsWith("it.", StringComparison.Ordinal) ? 0.9 : 0.1);
        string[] records = [Run.Record(("text", "I like it. Me like. You like it.")), Run.Record(("text", "Not this."), ("sentences", new[] { "She likes it." }))];

        Assert.Equal(0.75, Run.Score(new Gar(), new Run.Records(records) { Models = models }).Value);
    }

    [Fact]
    public void Refuses_what_is_no_probability() => Assert.Equal(
        "record 0: number 2 of the field 'acceptability' is -0.1, and must be a probability, from 0 to 1", Assert.Throws<AuditException>(() => Run.On(new Gar(), Record(1, -0.1))).Message);

    [Fact]
    public void Is_worst_without_a_sentence()
    {
        Assert.Equal("no record has a sentence: the worst value", Assert.Single(Run.Score(new Gar(), Record()).Notes));
        Assert.Equal(0, Run.Score(new Gar()).Value);
    }

    private static string Record(params double[] sentences) => Run.Record(("acceptability", sentences));
}
