using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class RouteIncompletenessTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new RouteIncompleteness(), "ri", without: "route_completion");
        Assert.Equal(GoldenEpisodes.Aggregate["safebench_raw"]!["incomplete_route"]!.GetValue<double>(), Run.Score(new RouteIncompleteness(), GoldenEpisodes.Records()).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Is_the_share_of_the_route_that_is_left()
    {
        var score = Run.Score(new RouteIncompleteness(), """{"distance":30,"route_length":40}""", """{"route_completion":50,"distance":1,"route_length":1}""");

        Assert.Equal(0.375, score.Value, 1e-12);
        Assert.Equal("the share of the route that is left is 0.5", score.Evidence[0].Detail);
    }

    [Fact]
    public void Reads_units() => Assert.Equal(0.5, Run.Score(
        new RouteIncompleteness(), new Run.Records(["""{"distance":500,"route_length":1}"""]) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["route_length"] = "km" } }).Value);

    [Fact]
    public void Takes_what_rounding_carried_past_the_end_for_the_end() => Assert.Equal(0, Run.Score(new RouteIncompleteness(), """{"route_completion":100.00000000000001}""", """{"route_completion":100.0000009}""").Value);

    [Fact]
    public void Has_a_route_completed_that_was_overshot() => Assert.Equal(0, Run.Score(new RouteIncompleteness(), """{"distance":50,"route_length":40}""").Value);

    [Fact]
    public void Leaves_out_routes_without_a_length() => Assert.Equal(
        ["1 record has no route of a length above 0, or no distance and is left out"], Run.Score(new RouteIncompleteness(), """{"distance":0,"route_length":0}""", """{"distance":1,"route_length":2}""").Notes);

    [Fact]
    public void Doubts_percents_that_look_like_shares() => Assert.Equal(
        ["'route_completion' is 1 or below, and was taken for percent, not for a share (of 2 episodes)"], Run.Score(new RouteIncompleteness(), """{"route_completion":0.7}""", """{"route_completion":1}""", """{"route_completion":0}""").Notes);

    [Theory]
    [InlineData("""{"route_completion":101}""", "record 0: the field 'route_completion' must be in percent, from 0 to 100, and is 101")]
    [InlineData("""{"route_completion":100.01}""", "record 0: the field 'route_completion' must be in percent, from 0 to 100, and is 100.01")]
    [InlineData("""{"distance":1,"route_length":-2}""", "record 0: the field 'route_length' must be 0 or above, and is -2")]
    public void Faults_what_is_no_part_of_a_route(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new RouteIncompleteness(), record)).Message);
}
