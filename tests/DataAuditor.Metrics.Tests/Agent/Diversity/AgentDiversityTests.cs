using System.Text.Json.Nodes;
using DataAuditor.Metrics.Agent.Diversity;
using DataAuditor.Metrics.Agent.Elements;

namespace DataAuditor.Metrics.Tests.Agent.Diversity;

public sealed class AgentDiversityTests
{
    private static readonly string[] Repeats =
    [
        """{"prompt":"p","agents":[{"type":"car","action":"turns","position":"front"},{"type":"bus","action":"turns","position":"front"}]}""",
        """{"prompt":"p","agents":[["car","turns","front"],["car","turns",[1,2.0]]]}""",
    ];

    [GoldenFact]
    public void Equals_the_golden_values_by_either_reading()
    {
        var golden = GoldenAgent.Values("ad_rd");
        string[] records = [.. golden["agents"]!.AsArray().Select(agent => new JsonObject { ["agents"] = new JsonArray(agent!.DeepClone()) }.ToJsonString())];
        var components = golden["AD_components"]!.AsObject();
        var score = Run.Score(new AgentDiversity(), records);

        Assert.Equal(golden["AD_tuple"]!.GetValue<double>(), score.Value, 1e-9);
        Assert.All(score.Parts, part => Assert.Equal(components[part.Name]!.GetValue<double>(), part.Value, 1e-9));
        Assert.Equal(components.Average(part => part.Value!.GetValue<double>()), Run.Score(new AgentDiversity { By = AgentReading.Components }, records).Value, 1e-9);
    }

    [Fact]
    public void Counts_agents_of_all_repeats_of_a_prompt()
    {
        var score = Run.Score(new AgentDiversity(), Repeats);

        Assert.Equal(0.75, score.Value);
        Assert.Equal([("type", 0.5), ("action", 0.25), ("position", 0.5)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((0.5 + 0.25 + 0.5) / 3, Run.Score(new AgentDiversity { By = AgentReading.Components }, Repeats).Value, 12);
    }

    [Theory]
    [InlineData("prompt", 1)]
    [InlineData("scenario", 1)]
    [InlineData("other", 0.75)]
    public void Tells_agents_of_different_prompts_apart(string role, double value) => Assert.Equal(
        value, Run.Score(new AgentDiversity(), [.. Repeats.Select((record, at) => record.Replace("\"prompt\":\"p\"", $"\"{role}\":\"{at}\"", StringComparison.Ordinal))]).Value);

    [Fact]
    public void Leaves_out_scenes_without_an_agent_and_is_the_worst_where_all_are()
    {
        Assert.Equal(["1 record has no agent and is left out"], Run.Score(new AgentDiversity(), """{"agents":[]}""", """{"agents":[["car","turns","left"]]}""").Notes);
        Assert.Equal(0, Run.Score(new AgentDiversity(), """{"agents":[]}""").Value);
    }

    [Fact]
    public void Does_not_count_agents_that_are_null_throughout()
    {
        Assert.Equal(0.5, Run.Score(new AgentDiversity(), """{"agents":[[null,null,null],["car","turns",null],["car","turns",null]]}""").Value);
        Assert.Equal(["every record has no agent: the worst value"], Run.Score(new AgentDiversity(), """{"agents":[{"type":null,"action":null,"position":null}]}""").Notes);
    }

    [Theory]
    [InlineData("""{"agents":[[{"type":"a"},{"type":"b"},{"type":"c"}]]}""", "agent 1 of the field 'agents' must have a text or a number as its 'type'")]
    [InlineData("""{"agents":[["car","turns","left"],["car",["turns"],"left"]]}""", "agent 2 of the field 'agents' must have a text or a number as its 'action'")]
    [InlineData("""{"agents":[{"type":"car","action":"turns"}]}""", "agent 1 of the field 'agents' has no 'position'")]
    [InlineData("""{"agents":[["car","turns"]]}""", "agent 1 of the field 'agents' must be an object, or an array of type, action and position")]
    [InlineData("""{"agents":{"type":"car"}}""", "must be an array of agents")]
    public void Refuses_what_is_no_agent(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new AgentDiversity(), record)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"x":1,"y":"2"}""", """{ "y": "\u0032", "x": 1 }""", 0.5)]
    [InlineData("""{"x":[{"a":1,"b":2}]}""", """{"x":[{"b":2,"a":1}]}""", 0.5)]
    [InlineData("""{"x":1,"y":2}""", """{"x":2,"y":1}""", 1)]
    [InlineData("""{"x":"1","y":"2"}""", """{"x":"1\",\"y\":\"2"}""", 1)]
    public void Compares_objects_by_what_they_say(string one, string other, double expected) => Assert.Equal(
        expected, Run.Score(new AgentDiversity(), $$"""{"agents":[["car","turns",{{one}}],["car","turns",{{other}}]]}""").Value);
}
