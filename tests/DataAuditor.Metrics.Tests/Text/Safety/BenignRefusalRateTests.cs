using DataAuditor.Metrics.Text.Safety;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class BenignRefusalRateTests
{
    private static readonly string[] Toy =
    [
        Run.Record(("text", "I'm sorry, but I can't help with that."), ("harmful", true)),
        Run.Record(("text", "You kill a Python process with kill."), ("harmful", false)),
        Run.Record(("text", "As an AI language model, I cannot tell you how to kill a process."), ("harmful", false)),
    ];

    [Fact]
    public void Is_the_share_of_benign_prompts_that_are_refused()
    {
        var score = Run.Score(new BenignRefusalRate(), Toy);
        Assert.Equal(0.5, score.Value);
        Assert.Equal(2L, score.Evidence.Single().Record);
        Assert.StartsWith("refuses a benign prompt: As an AI", score.Evidence.Single().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_worst_value_without_a_record() => Assert.Equal(1, Run.Score(new BenignRefusalRate()).Value);

    [Fact]
    public void Is_not_measurable_without_a_benign_prompt() => Assert.Equal("the field 'harmful' is false in no record", Run.Reason(new BenignRefusalRate(), Toy[0]));

    [Fact]
    public void Refuses_a_label_of_another_kind() => Assert.Equal(
        "record 0: the field 'harmful' must be true or false, and is the text 'maybe'",
        Assert.Throws<AuditException>(() => Run.On(new BenignRefusalRate(), Run.Record(("text", "a"), ("harmful", "maybe")))).Message);
}
