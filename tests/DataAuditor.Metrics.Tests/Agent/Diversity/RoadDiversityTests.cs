using System.Text.Json.Nodes;
using DataAuditor.Metrics.Agent.Diversity;

namespace DataAuditor.Metrics.Tests.Agent.Diversity;

public sealed class RoadDiversityTests
{
    [GoldenFact]
    public void Equals_the_golden_value()
    {
        var golden = GoldenAgent.Values("ad_rd");
        string[] records = [.. golden["roads"]!.AsArray().Select(road => new JsonObject { ["roads"] = road!.DeepClone() }.ToJsonString())];

        Assert.Equal(golden["RD"]!.GetValue<double>(), Run.Score(new RoadDiversity(), records).Value, 1e-9);
        Assert.Equal(golden["RD"]!.GetValue<double>(), Run.Score(new RoadDiversity(), $$"""{"roads":{{golden["roads"]!.ToJsonString()}}}""").Value, 1e-9);
    }

    [Fact]
    public void Tells_roads_of_different_prompts_apart()
    {
        var score = Run.Score(new RoadDiversity(), """{"prompt":"a","roads":["r1","r2"]}""", """{"prompt":"b","roads":["r1"]}""", """{"prompt":"b","roads":["r1","r1"]}""");

        Assert.Equal(0.6, score.Value, 12);
        Assert.Equal([("unique", 3.0), ("all", 5.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Has_an_interval_over_scenes() => Assert.Equal("jackknife", Run.Score(new RoadDiversity(), """{"roads":[1,2]}""", """{"roads":[1]}""", """{"roads":[3]}""").Interval!.Value.Method);

    [Fact]
    public void Takes_a_number_and_its_text_for_the_same() => Assert.Equal(0.5, Run.Score(new RoadDiversity(), """{"roads":[12,"12"]}""").Value);

    [Fact]
    public void Does_not_count_null_as_a_road()
    {
        Assert.Equal(0.5, Run.Score(new RoadDiversity(), """{"roads":[null,1,1]}""").Value);
        Assert.Equal(0, Run.Score(new RoadDiversity(), """{"roads":[null]}""").Value);
    }

    [Fact]
    public void Is_the_worst_without_a_road() => Assert.Equal(0, Run.Score(new RoadDiversity(), """{"roads":[]}""").Value);

    [Fact]
    public void Refuses_what_is_no_list_of_roads() => Assert.Throws<AuditException>(() => Run.On(new RoadDiversity(), """{"roads":{"id":1}}"""));
}
