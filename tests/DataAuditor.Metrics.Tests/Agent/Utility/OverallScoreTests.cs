using System.Text.Json.Nodes;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Overall;
using DataAuditor.Metrics.Agent.Utility;
using DataAuditor.Metrics.Tests.Agent.Driving;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class OverallScoreTests
{
    private static readonly OverallScore Leaderboard = new() { Variant = OverallVariant.CarlaLeaderboard2 };

    [GoldenFact]
    public void Agrees_with_the_golden_episodes_as_the_paper_has_it()
    {
        var score = Run.Score(new OverallScore(), GoldenEpisodes.Records());
        var expected = GoldenEpisodes.Root["safebench_os"]!["cases"]![3]!;

        Assert.Equal(expected["OS"]!.GetValue<double>(), score.Value, GoldenEpisodes.Tolerance);
        foreach (var group in new[] { "safety", "task", "comfort" }) Assert.Equal(expected[$"{group}_os"]!.GetValue<double>(), PartOf(score, $"all {group}").Value, GoldenEpisodes.Tolerance);
        Assert.Equal(
            ["no episode completed its route: the term 'time', of completed routes alone, is at its best", "headings jump by more than half a turn, which counts in full, as SafeBench has it (of 1 episode)"], score.Notes);
    }

    // The paper's inputs are means over episodes; one or more episodes are made that have them.
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_the_paper()
    {
        foreach (var golden in GoldenEpisodes.Root["safebench_os"]!["cases"]!.AsArray())
        {
            var inputs = golden!["inputs"]!;
            double Input(string name) => inputs[name]!.GetValue<double>();
            var terms = ScoreTerm.OfPaper.ToDictionary(static term => term.Name, StringComparer.Ordinal);
            (string Term, double Mean)[] means =
            [
                ("collision", Input("CR")), ("red-light", Input("RR")), ("stop-sign", Input("SS")), ("off-road", Input("OR")), ("route-following", Input("dist_to_route")), ("completion", Input("Comp")),
                ("time", Input("TS")), ("acceleration", Input("ACC")), ("yaw-velocity", Input("YV")), ("lane-invasion", Input("LI")),
            ];
            Assert.Equal(golden["OS"]!.GetValue<double>(), means.Sum(mean => terms[mean.Term].Weight * terms[mean.Term].Goodness(mean.Mean)) / terms.Values.Sum(static term => term.Weight), GoldenEpisodes.Tolerance);
        }
    }

    [GoldenFact]
    public void Turns_the_golden_cost_around()
    {
        var score = Run.Score(new OverallScore { Variant = OverallVariant.SafebenchCost }, GoldenEpisodes.Records());
        var raw = GoldenEpisodes.Aggregate["safebench_raw"]!;

        Assert.Equal(1 - GoldenEpisodes.Aggregate["safebench_final_score"]!.GetValue<double>(), score.Value, GoldenEpisodes.Tolerance);
        Assert.Equal(raw["out_of_road_length"]!.GetValue<double>(), PartOf(score, "off-road").Detail("mean")!.Value, GoldenEpisodes.Tolerance);
        Assert.Equal(raw["distance_to_route"]!.GetValue<double>(), PartOf(score, "route-following").Detail("mean")!.Value, GoldenEpisodes.Tolerance);
        Assert.Equal(raw["running_time"]!.GetValue<double>(), PartOf(score, "time").Detail("mean")!.Value, GoldenEpisodes.Tolerance);
        Assert.Equal(1 - 0.45, PartOf(score, "off-road").Value, GoldenEpisodes.Tolerance);
    }

    [GoldenFact]
    public void Goes_off_the_road_as_far_as_the_golden_episodes()
    {
        var only = new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["off-road"] = 3 } };
        for (var episode = 0; episode < GoldenEpisodes.Count; episode++)
        {
            Assert.Equal(1 - (GoldenEpisodes.Of(episode, "out_of_road_length")!.Value / 50), Run.Score(only, GoldenEpisodes.Single(episode)).Value, GoldenEpisodes.Tolerance);
        }
    }

    [GoldenFact]
    public void Agrees_with_the_golden_routes_of_the_leaderboard()
    {
        var cases = GoldenEpisodes.Root["leaderboard"]!.AsArray();
        foreach (var golden in cases)
        {
            var score = Run.Score(Leaderboard, Route(golden!));
            Assert.Equal(golden!["score_composed"]!.GetValue<double>(), score.Value, GoldenEpisodes.Tolerance);
            Assert.Equal(golden["score_penalty"]!.GetValue<double>(), PartOf(score, "infraction penalty").Value, GoldenEpisodes.Tolerance);
        }

        var mean = cases.Average(static golden => golden!["score_composed"]!.GetValue<double>());
        Assert.Equal(mean, Run.Score(Leaderboard, [.. cases.Select(static golden => Route(golden!))]).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Scores_routes_without_an_episode_with_0()
    {
        var score = Run.Score(Leaderboard with { Routes = 4 }, """{"route_completion":100,"infractions":[]}""", """{"route_completion":50,"infractions":[]}""");

        Assert.Equal(37.5, score.Value, 1e-12);
        Assert.Equal(["2 routes of 4 have no score and count as 0"], score.Notes);
        Assert.Equal("option 'routes' is 1, and there are more episodes", Run.Reason(Leaderboard with { Routes = 1 }, """{"route_completion":100,"infractions":[]}""", """{"route_completion":50,"infractions":[]}"""));
    }

    [Fact]
    public void Scores_routes_of_which_nothing_tells_with_0()
    {
        var score = Run.Score(Leaderboard, """{"route_completion":100,"infractions":[]}""", """{"route_length":0,"distance":0,"infractions":[]}""");
        var none = Run.Score(Leaderboard, """{"route_length":0,"distance":0,"infractions":[]}""", """{"steps":[],"route_completion":100}""");

        Assert.Equal(50, score.Value, 1e-12);
        Assert.Equal(["a route without a length above 0, a distance or a word on infractions has no score and counts as 0 (of 1 episode)"], score.Notes);
        Assert.Equal((0.0, 2), (none.Value, none.Evidence.Count));
        Assert.Empty(none.Parts);
        Assert.Equal(25, Run.Score(Leaderboard with { Routes = 4 }, """{"route_completion":100,"infractions":[]}""", """{"route_length":0,"distance":0,"infractions":[]}""").Value, 1e-12);
    }

    [Theory]
    [InlineData("""{"type":"min_speed","count":3,"percent":60}""", 68.1472)]
    [InlineData("""{"type":"min_speed","count":1,"percent":60}""", 88)]
    [InlineData("""{"type":"min_speed","count":0,"percent":60}""", 100)]
    [InlineData("""{"type":"outside_lanes","count":2,"percent":50}""", 25)]
    public void Penalizes_each_time_of_what_goes_by_a_percentage(string infraction, double expected) => Assert.Equal(
        expected, Run.Score(Leaderboard, $$"""{"route_completion":100,"infractions":[{{infraction}}]}""").Value, 1e-9);

    [Fact]
    public void Rounds_costs_by_their_exact_value() => Assert.Equal(
        0.97,
        Run.Score(Only("collision") with { Variant = OverallVariant.SafebenchCost }, [.. Enumerable.Range(0, 40).Select(static episode => $$"""{"collision":{{(episode == 0 ? 1 : 0)}}}""")]).Value);

    [Theory]
    [InlineData("route-following", """{"route_deviation":[-1,-1]}""", 0.8)]
    [InlineData("route-following", """{"route_deviation":[-10,10]}""", 0)]
    [InlineData("off-road", """{"driven":[0,null,50],"off_road":[true,true,true]}""", 0)]
    [InlineData("off-road", """{"driven":[0,null,20,50],"off_road":[false,true,false,false]}""", 0.6)]
    [InlineData("off-road", """{"driven":[null,5,30,50],"off_road":[true,false,false,true]}""", 0.6)]
    [InlineData("off-road", """{"position":[[0,0],null,[30,40]],"off_road":[false,false,true]}""", 0)]
    public void Takes_signals_as_they_are_meant(string term, string record, double expected) => Assert.Equal(expected, Run.Score(Only(term), record).Value, 1e-12);

    [Fact]
    public void Faults_a_way_that_shrinks() => Assert.Equal(
        "record 0: the 'driven' of step 2 is 0 m, and that of step 0 100 m: what was driven cannot decrease",
        Assert.Throws<AuditException>(() => Run.On(Only("off-road"), """{"driven":[100,null,0],"off_road":[false,true,true]}""")).Message);

    [Theory]
    [InlineData("collision", """{"collision":true}""", """{"steps":[]}""", 0)]
    [InlineData("red-light", """{"red_light":1}""", """{"steps":[]}""", 0)]
    [InlineData("off-road", """{"driven":[0,25],"off_road":[true,true]}""", """{"driven":[0,25],"off_road":[null,null]}""", 0.5)]
    public void Has_no_term_of_episodes_that_say_nothing(string term, string told, string untold, double expected)
    {
        var score = Run.Score(Only(term), told, untold);

        Assert.Equal(expected, score.Value, 1e-12);
        Assert.Equal([$"1 episodes have no value of the term '{term}', which is averaged over the others"], score.Notes);
        Assert.Equal($"no episode has a value of the term '{term}'", Run.Reason(Only(term), untold));
    }

    [Fact]
    public void Doubts_radians_beyond_a_full_turn() => Assert.Equal(
        ["headings without a declared unit lie beyond a full turn, and were taken for radians (of 1 episode)"],
        Run.Score(Only("yaw-velocity") with { Difference = YawDifference.Wrapped }, """{"dt":1,"yaw":[0,90]}""", """{"dt":1,"yaw":[0,1]}""").Notes);

    [Theory]
    [InlineData(OverallVariant.SafebenchPaper)]
    [InlineData(OverallVariant.SafebenchCost)]
    public void Refuses_a_number_of_routes_where_it_counts_for_nothing(OverallVariant variant) => Assert.Equal(
        "option 'routes' is of the leaderboard, and SafeBench's terms are averaged over the episodes that there are", Run.Reason(Only("collision") with { Variant = variant, Routes = 2 }, """{"collision":true}"""));

    [Fact]
    public void Stays_within_100_where_the_formula_does_not() => Assert.Equal(100, Run.Score(Leaderboard, """{"route_completion":100,"infractions":[{"type":"min_speed","percent":150}]}""").Value);

    [Fact]
    public void Says_what_costs_nothing() => Assert.Equal(
        ["infractions of types without a penalty, or without the percentage that it goes by, cost nothing (of 2 episodes)"],
        Run.Score(Leaderboard, """{"route_completion":100,"infractions":["honking"]}""", """{"route_completion":100,"infractions":["min_speed"]}""", """{"route_completion":90,"infractions":["stop",{"type":"min_speed","percent":60}]}""").Notes);

    [Fact]
    public void Weighs_terms_as_it_is_told_and_asks_for_no_others()
    {
        var score = Run.Score(new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["collision"] = 3, ["completion"] = 1 } }, """{"collision":true,"route_completion":50}""", """{"collision":false,"route_completion":100}""");

        Assert.Equal(((3 * 0.5) + 0.75) / 4, score.Value, 1e-12);
        Assert.Equal([("collision", 0.5, 0.75), ("completion", 0.75, 0.25)], score.Parts.Where(static part => !part.IsReference).Select(static part => (part.Name, part.Value, part.Detail("weight")!.Value)));
        Assert.Equal((0L, "the score of the episode alone is 0.125"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Asks_completed_routes_alone_how_long_they_took()
    {
        var score = Run.Score(
            new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 1 } },
            """{"dt":1,"speed":[1,1,1,1],"route_completion":100}""", """{"dt":1,"speed":[1,1],"route_completion":99}""", """{"t":[3,12],"distance":7,"route_length":7}""");

        Assert.Equal(1 - (((3 + 9) / 2.0) / 60), score.Value, 1e-12);
        Assert.Empty(score.Notes);
    }

    [Theory]
    [InlineData(YawDifference.Raw, 1 - (2 * Math.PI / 3))]
    [InlineData(YawDifference.Wrapped, 1)]
    public void Takes_turns_as_it_is_told(YawDifference difference, double expected) => Assert.Equal(
        expected,
        Run.Score(new OverallScore { Difference = difference, Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["yaw-velocity"] = 1 } }, """{"dt":1,"yaw":[3.1415926535897931,-3.1415926535897931]}""").Value,
        1e-12);

    [Fact]
    public void Names_what_is_missing()
    {
        Assert.Equal("no record has one of the fields 'collision', 'infractions', nor has it in its steps", Run.Reason(new OverallScore(), """{"red_light":1}"""));
        Assert.Equal("no episode has a value of the term 'completion'", Run.Reason(new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["completion"] = 1 } }, """{"distance":0,"route_length":0}"""));
    }

    [Fact]
    public void Says_of_how_many_a_term_is() => Assert.Equal(
        ["1 episodes have no value of the term 'completion', which is averaged over the others"],
        Run.Score(new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["completion"] = 1 } }, """{"distance":0,"route_length":0}""", """{"distance":1,"route_length":1}""").Notes);

    [Theory]
    [InlineData("comfort", 1, "option 'weights' names 'comfort', and the terms are collision, red-light, stop-sign, off-road, route-following, completion, time, acceleration, yaw-velocity, lane-invasion")]
    [InlineData("collision", 0, "option 'weights' must be numbers of 0 or above, of which at least one is above 0")]
    [InlineData("collision", -1, "option 'weights' must be numbers of 0 or above, of which at least one is above 0")]
    public void Refuses_weights_that_are_none(string term, double weight, string reason) => Assert.Equal(
        reason, Run.Reason(new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { [term] = weight } }, """{"collision":true}"""));

    [Fact]
    public void Refuses_weights_of_the_leaderboard() => Assert.Equal(
        "option 'weights' is of SafeBench's terms, which the leaderboard has none of", Run.Reason(Leaderboard with { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["collision"] = 1 } }, """{"route_completion":1,"infractions":[]}"""));

    [Fact]
    public void Has_intervals_over_episodes()
    {
        var score = Run.Score(new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["collision"] = 1 } }, [.. Enumerable.Range(0, 60).Select(static episode => $$"""{"collision":{{(episode % 3 == 0 ? 1 : 0)}}}""")]);

        Assert.InRange(score.Interval!.Value.Low, 0.5, 0.6);
        Assert.InRange(score.Interval!.Value.High, 0.72, 0.82);
    }

    [Fact]
    public void Scores_in_hundredths_on_the_leaderboard()
    {
        Assert.Equal(0.4, Leaderboard.ScoreOf(40));
        Assert.Equal(0, new OverallScore().ScoreOf(-3));
    }

    [Fact]
    public void Is_one_measurement_where_weights_are_the_same_in_any_order() => Assert.Equal(
        new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["collision"] = 1, ["time"] = 2 } },
        new OverallScore { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 2, ["collision"] = 1 } });

    private static OverallScore Only(string term) => new() { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { [term] = 1 } };

    private static Part PartOf(Measurement.Score score, string name) => score.Parts.Single(part => part.Name == name);

    private static string Route(JsonNode golden)
    {
        var infractions = new JsonArray();
        foreach (var (type, count) in golden["events"]!.AsObject()) infractions.Add(new JsonObject { ["type"] = type, ["count"] = count!.DeepClone() });
        foreach (var percent in golden["percent_events"]!.AsArray()) infractions.Add(new JsonObject { ["type"] = percent![0]!.DeepClone(), ["percent"] = percent[1]!.DeepClone() });
        return new JsonObject { ["route_completion"] = golden["route"]!.DeepClone(), ["infractions"] = infractions }.ToJsonString();
    }
}
