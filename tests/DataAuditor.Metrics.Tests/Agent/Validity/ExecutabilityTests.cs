using DataAuditor.Metrics.Agent.Validity;

namespace DataAuditor.Metrics.Tests.Agent.Validity;

public sealed class ExecutabilityTests
{
    [GoldenFact]
    public void Equals_the_golden_value_over_all_steps_together()
    {
        var golden = GoldenAgent.Values("exec");
        string[] records = [.. golden["episodes"]!.AsArray().Select(episode => $$"""{"executed":{{episode!.ToJsonString()}}}""")];
        string[] steps = [.. golden["episodes"]!.AsArray().Select(episode => $$"""{"steps":[{{string.Join(',', episode!.AsArray().Select(executed => $$"""{"executed":{{executed}}}"""))}}]}""")];

        Assert.Equal(golden["exec_rate"]!.GetValue<double>(), Run.Score(new Executability(), records).Value, 1e-9);
        Assert.Equal(golden["exec_rate"]!.GetValue<double>(), Run.Score(new Executability(), steps).Value, 1e-9);
        Assert.NotEqual(golden["mean_of_means_not_used"]!.GetValue<double>(), Run.Score(new Executability(), records).Value, 1e-3);
    }

    [Fact]
    public void Shows_where_actions_fail()
    {
        string[] records = ["""{"dt":0.5,"executed":[true,true]}""", """{"dt":0.5,"executed":[true,false,true,false]}""", """{"executed":[false]}"""];
        var score = Run.Score(new Executability(), records);

        Assert.Equal(4 / 7.0, score.Value, 12);
        Assert.Equal([(1L, "2 of 4 actions fail, the first at step 1, 0.5 s"), (2L, "1 of 1 actions fail, the first at step 0")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));
        Assert.Equal([0, 1, 1], Run.Faults(new Executability(), records));
    }

    [Fact]
    public void Leaves_out_episodes_without_a_step()
    {
        var score = Run.Score(new Executability(), """{"steps":[]}""", """{"executed":[1,0]}""", """{"executed":[]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["2 records have no step and are left out"], score.Notes);
    }

    [Fact]
    public void Is_the_worst_where_no_episode_has_a_step()
    {
        var score = Run.Score(new Executability(), """{"steps":[]}""", """{"executed":[]}""");

        Assert.Equal(0, score.Value);
        Assert.Equal(["every record has no step: the worst value"], score.Notes);
    }

    [Theory]
    [InlineData("""{"executed":[true,null]}""", "the 'executed' of step 1 is missing")]
    [InlineData("""{"executed":[true,"no"]}""", "the 'executed' of step 1 must be true or false")]
    [InlineData("""{"steps":3,"executed":[true]}""", "has 1 values, and the episode 3 steps")]
    [InlineData("""{"steps":[{"executed":true},{}]}""", "the 'executed' of step 1 is missing")]
    public void Refuses_steps_that_do_not_say(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new Executability(), record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_no_step_says_it() => Assert.Equal("no record has the field 'executed', nor has it in its steps", Run.Reason(new Executability(), """{"steps":[{"action":"go"}]}"""));
}
