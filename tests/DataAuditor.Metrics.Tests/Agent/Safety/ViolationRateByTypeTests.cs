using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class ViolationRateByTypeTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes() => Assert.Equal(
        1000 * GoldenEpisodes.Aggregate["RVR_type_lane_per_m"]!.GetValue<double>(), Part(Run.Score(new ViolationRateByType(), GoldenEpisodes.Records()), "lane_invasion").Value, 1e-9 * 1000);

    [Fact]
    public void Pools_violations_and_kilometres()
    {
        var score = Run.Score(
            new ViolationRateByType(),
            """{"distance":1500,"infractions":[{"type":"red_light","count":2},{"type":"collision_vehicle"}]}""",
            """{"distance":500,"infractions":{"my_own_rule":1,"stop":0}}""");

        Assert.Equal(2, score.Value, 1e-9);
        Assert.Equal([("collision_vehicle", 0.5), ("my_own_rule", 0.5), ("red_light", 1), ("stop", 0)], score.Parts.Select(static part => (part.Name, Math.Round(part.Value, 9))));
        Assert.Equal([(0L, "2 times red_light"), (0L, "1 times collision_vehicle"), (1L, "1 times my_own_rule")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Says_how_many_may_be_hidden_where_none_was_seen()
    {
        var interval = Part(Run.Score(new ViolationRateByType(), """{"distance":2000,"infractions":{"stop":0}}"""), "stop").Interval!.Value;

        Assert.Equal(0, interval.Low);
        Assert.Equal(-Math.Log(0.025) / 2, interval.High, 1e-9);
    }

    [Fact]
    public void Has_intervals_over_episodes()
    {
        var score = Run.Score(new ViolationRateByType(), [.. Enumerable.Range(0, 40).Select(static episode => Run.Record(("distance", 1000), ("stop_sign", episode % 4)))]);

        Assert.Equal(1.5, score.Value, 1e-9);
        Assert.InRange(score.Interval!.Value.Low, 1, 1.4);
        Assert.InRange(score.Interval!.Value.High, 1.6, 2);
    }

    [Fact]
    public void Takes_other_names_of_the_standard_types_for_these() => Assert.Equal(
        [("collision_static", 1.0), ("red_light", 1.0), ("stop", 2.0)],
        Run.Score(new ViolationRateByType(), """{"distance":1000,"infractions":{"collisions_layout":["hit a pole"],"Red Light":1,"stop_infraction":2,"outside_route_lanes":[]}}""").Parts.Where(static part => part.Value > 0).Select(static part => (part.Name, part.Value)));

    [Fact]
    public void Does_not_count_twice_what_is_listed_and_counted() => Assert.Equal(
        [("collision_vehicle", 1.0), ("red_light", 2.0)],
        Run.Score(new ViolationRateByType(), """{"distance":1000,"collision":true,"red_light":1,"infractions":{"collision_vehicle":1,"red_light":2}}""").Parts.Select(static part => (part.Name, part.Value)));

    [Fact]
    public void Doubts_names_that_are_nearly_standard() => Assert.Equal(
        ["'red_lihgt' is no standard name of an infraction; did you mean 'red_light'?"], Run.Score(new ViolationRateByType(), """{"distance":1000,"infractions":["red_lihgt","honking at geese"]}""").Notes);

    [Theory]
    [InlineData("""{"driven":[0,600,1000],"red_light":1}""")]
    [InlineData("""{"position":[[0,0],[600,800]],"red_light":1}""")]
    [InlineData("""{"position":[[0,0],null,[600,800]],"red_light":1}""")]
    [InlineData("""{"dt":100,"speed":[0,10,10,0],"red_light":2}""")]
    public void Takes_the_distance_from_what_tells_of_it(string record) => Assert.Equal(1, Run.Score(new ViolationRateByType(), record).Value, 1e-9);

    [Fact]
    public void Is_undefined_where_nothing_was_driven() => Assert.Equal(
        "the episodes drove no distance: violations for each kilometre are undefined", Run.Reason(new ViolationRateByType(), """{"distance":0,"infractions":["stop"]}"""));

    [Fact]
    public void Keeps_the_total_where_types_are_too_many()
    {
        var score = Run.Score(new ViolationRateByType(), [.. Enumerable.Range(0, 101).Select(static type => Run.Record(("distance", 1000), ("infractions", new[] { string.Concat(Enumerable.Repeat($"rule {type} of mine, ", 5)) })))]);

        Assert.Equal(1, score.Value, 1e-9);
        Assert.Empty(score.Parts);
        Assert.Equal(["there are more than 100 types of violations, which is too many for parts"], score.Notes);
    }

    [Fact]
    public void Faults_distances_that_cannot_be() => Assert.Equal("record 0: the distance driven is -5 m, which it cannot be", Assert.Throws<AuditException>(() => Run.On(new ViolationRateByType(), """{"distance":-5,"infractions":[]}""")).Message);

    private static Part Part(Measurement.Score score, string name) => score.Parts.Single(part => part.Name == name);

    [Fact]
    public void Leaves_out_the_way_of_episodes_that_say_nothing()
    {
        var score = Run.Score(new ViolationRateByType(), """{"distance":1000,"red_light":1}""", """{"distance":1000,"steps":[]}""");

        Assert.Equal(1, score.Value, 1e-9);
        Assert.Equal(["1 record has no word on the distance driven, or on violations and is left out"], score.Notes);
    }

    [Fact]
    public void Faults_totals_that_cannot_be() => Assert.Equal(
        "record 0: the field 'infractions' counts more than 1000000000 infractions",
        Assert.Throws<AuditException>(() => Run.On(new ViolationRateByType(), Run.Record(("distance", 1000), ("infractions", Enumerable.Range(0, 1001).ToDictionary(static type => $"t{type}", static _ => 1_000_000_000))))).Message);
}
