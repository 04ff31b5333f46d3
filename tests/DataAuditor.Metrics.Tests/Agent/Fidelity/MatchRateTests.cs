using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class MatchRateTests
{
    private static readonly string Equal = SemanticFidelityTests.Record([1, 0], [2, 0]), Near = SemanticFidelityTests.Record([3, 4], [1, 0]), Far = SemanticFidelityTests.Record([0, 1], [1, 0]);

    [Theory]
    [InlineData(0.3, 2, 3)]
    [InlineData(0.6, 2, 3)]
    [InlineData(0.61, 1, 3)]
    [InlineData(0, 3, 3)]
    public void Is_the_share_that_reaches_the_threshold(double threshold, int matched, int all) =>
        Assert.Equal((double)matched / all, Run.Score(new MatchRate { Threshold = threshold }, Equal, Near, Far).Value, 1e-12);

    [Fact]
    public void Shows_what_does_not_match() => Assert.Equal(("the cosine is 0", 1L), Run.Score(new MatchRate(), Equal, Far).Evidence.Select(static exhibit => (exhibit.Detail, exhibit.Record)).Single());

    [Fact]
    public void An_outcome_without_a_direction_does_not_match() => Assert.Equal(0.5, Run.Score(new MatchRate(), Equal, SemanticFidelityTests.Record([0, 0], [1, 0])).Value);

    [Fact]
    public void A_prompt_without_a_direction_leaves_the_episode_out()
    {
        var score = Run.Score(new MatchRate(), Equal, SemanticFidelityTests.Record([1, 0], [0, 0]));
        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has an image that cannot be used, or a prompt's embedding of length 0 and is left out"], score.Notes);
    }

    [Fact]
    public void Without_a_record_is_the_worst() => Assert.Equal(0, Run.Score(new MatchRate()).Value);
}
