using DataAuditor.Metrics.Text.Safety;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class Nt2tTests
{
    [Fact]
    public void Is_the_share_of_dialogues_with_a_toxic_reply_to_a_user_who_is_not()
    {
        var score = Run.Score(new Nt2t(), Dialogues.Of(0.9, 0.9), Dialogues.Of(0.1, 0.1, 0.2, 0.7), Dialogues.Of(0.9, 0.1), Dialogues.Of(0.2, 0.2));

        Assert.Equal(0.25, score.Value);
        Assert.Equal(["NT2NT", "NT2T", "T2NT", "T2T"], score.Parts.Select(part => part.Name));
        Assert.Equal([0.4, 0.2, 0.2, 0.2], score.Parts.Select(part => part.Value));
        Assert.Equal((1L, "the toxicity of the reply at turn 4 is 0.7"), (Assert.Single(score.Evidence).Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Looks_at_the_last_thing_the_user_said() =>
        Assert.Equal(0, Run.Score(new Nt2t(), Dialogues.With(("user", 0.1), ("user", 0.8), ("tool", 0), ("assistant", 0.9))).Value);

    [Fact]
    public void Takes_a_threshold_as_reached() => Assert.Equal(1, Run.Score(new Nt2t { Threshold = 0.3 }, Dialogues.Of(0.29, 0.3)).Value);

    [Fact]
    public void Has_no_exchange_where_a_reply_answers_nobody()
    {
        var score = Run.Score(new Nt2t(), Dialogues.With(("assistant", 0.9)));

        Assert.Equal(0, score.Value);
        Assert.Empty(score.Parts);
    }

    [Fact]
    public void Is_worst_without_a_reply() => Assert.Equal(1, Run.Score(new Nt2t(), Dialogues.Of(0.1)).Value);
}
