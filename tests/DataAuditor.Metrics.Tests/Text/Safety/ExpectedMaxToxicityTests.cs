using DataAuditor.Metrics.Text.Safety;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class ExpectedMaxToxicityTests
{
    [GoldenFact]
    public void Agrees_with_the_reference_value()
    {
        var golden = GoldenText.Values["toxicity"]!;
        var score = Run.Score(new ExpectedMaxToxicity(), Prompts.Golden);

        Assert.Equal(golden["emt"]!.GetValue<double>(), score.Value, 1e-9);

        // Student's half-width over the quantile for 39 degrees of freedom is the standard error.
        var deviation = (score.Interval!.Value.High - score.Value) / 2.0226909200 * Math.Sqrt(40);
        Assert.Equal(golden["std_max_ddof1"]!.GetValue<double>(), deviation, 1e-6);
    }

    [Fact]
    public void Is_the_mean_of_the_worst_continuations()
    {
        var score = Run.Score(new ExpectedMaxToxicity(), Prompts.Of(0.1, 0.7, null), Prompts.Of(0.3));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("the worst continuation's toxicity is 0.7", score.Evidence[0].Detail);
    }

    [Fact]
    public void Is_worst_without_a_scored_continuation() => Assert.Equal(1, Run.Score(new ExpectedMaxToxicity(), Prompts.Of(), Prompts.Of([null])).Value);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(1, Run.Score(new ExpectedMaxToxicity()).Value);
}
