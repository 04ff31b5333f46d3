using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class MeanAccelerationTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new MeanAcceleration(), "acc_mean");
        Assert.Equal(GoldenEpisodes.Aggregate["ACC"]!.GetValue<double>(), Run.Score(new MeanAcceleration(), GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Averages_lengths_of_vectors_over_steps_and_then_over_episodes()
    {
        var score = Run.Score(new MeanAcceleration(), """{"acceleration":[[3,4],[0,0],null]}""", """{"dt":0.5,"acceleration":[-1,-7]}""");

        Assert.Equal((2.5 + 4) / 2, score.Value, 1e-12);
        Assert.Equal("the mean acceleration is 4 m/s²; see step 1, at 0.5 s", score.Evidence[0].Detail);
    }

    [Fact]
    public void Reads_states_of_steps_and_units() => Assert.Equal(
        9.80665,
        Run.Score(
            new MeanAcceleration(),
            new Run.Records(["""{"steps":[{"state":{"acceleration":1}},{"state":{"acceleration":-1}}]}"""]) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["acceleration"] = "g" } }).Value,
        1e-12);

    [Fact]
    public void Does_not_mind_times_that_it_does_not_need() => Assert.Equal(
        "the mean acceleration is 2 m/s²; see step 1", Assert.Single(Run.Score(new MeanAcceleration(), """{"t":[1,1],"acceleration":[1,3]}""").Evidence).Detail);

    [Fact]
    public void Leaves_out_episodes_without_a_step()
    {
        var score = Run.Score(new MeanAcceleration(), """{"acceleration":[2]}""", """{"acceleration":[]}""", """{"steps":[]}""", """{"acceleration":[null,null]}""");

        Assert.Equal(2, score.Value);
        Assert.Equal(["3 records have no step with an acceleration and are left out"], score.Notes);
        Assert.Null(score.Uncertainty);
    }

    [Fact]
    public void Is_not_measurable_without_any() => Assert.Equal("every record has no step with an acceleration", Run.Reason(new MeanAcceleration(), """{"acceleration":[]}"""));

    [Theory]
    [InlineData("""{"acceleration":[1,"2"]}""", "record 0: the 'acceleration' of step 1 is the text \"2\", where a number is wanted")]
    [InlineData("""{"acceleration":[[1,2],[1]]}""", "record 0: the 'acceleration' of step 1 is an array of something else, where an array of 2 numbers is wanted")]
    [InlineData("""{"steps":3,"acceleration":[1,2]}""", "record 0: the field 'acceleration' has 2 values, and the episode 3 steps")]
    [InlineData("""{"acceleration":[1e300]}""", "record 0: its signals give 1e+300, which is beyond what can be averaged")]
    public void Faults_what_is_no_signal(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new MeanAcceleration(), record)).Message);

    // Neither a tenth nor the sum of five is a whole number of steps of any binary fraction.
    [Theory]
    [InlineData(0.1)]
    [InlineData(1 / 3.0)]
    public void Does_not_claim_certainty_where_episodes_are_alike(double acceleration) => Assert.Null(
        Run.Score(new MeanAcceleration(), [.. Enumerable.Repeat(Run.Record(("acceleration", new[] { acceleration })), 5)]).Uncertainty);
}
