using System.Text.Json.Nodes;
using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Metrics.Agent.Utility;

namespace DataAuditor.Metrics.Tests.Agent.Utility;

public sealed class OffloadingTests
{
    [GoldenTheory]
    [InlineData(UndefinedShare.Skip, "value_skip_zero")]
    [InlineData(UndefinedShare.Zero, "value_zero_as_zero")]
    public void Equals_the_golden_value_by_either_convention(UndefinedShare undefined, string key)
    {
        var golden = GoldenAgent.Values("offloading");
        string[] records = [.. golden["n_robot"]!.AsArray().Zip(golden["n_total"]!.AsArray(), static (robot, total) => new JsonObject { ["n_robot"] = robot!.DeepClone(), ["n_total"] = total!.DeepClone() }.ToJsonString())];

        Assert.Equal(golden[key]!.GetValue<double>(), Run.Score(new Offloading { Undefined = undefined }, records).Value, 1e-9);
    }

    [Fact]
    public void Says_what_it_leaves_out() =>
        Assert.Equal(["1 record has nothing completed and is left out"], Run.Score(new Offloading(), """{"n_robot":0,"n_total":0}""", """{"n_robot":1,"n_total":2}""").Notes);

    [Fact]
    public void Counts_by_whom_goals_were_satisfied()
    {
        const string Record = """{"goals":[{"satisfied":true,"by":"spot"},{"satisfied":true,"by":null},{"satisfied":true,"by":"human"},{"satisfied":false}]}""";

        Assert.Equal(1.0 / 3, Run.Score(new Offloading { Robot = "spot" }, Record).Value, 12);
        Assert.Equal(0, Run.Score(new Offloading(), Record).Value);
    }

    [Theory]
    [InlineData("""{"n_robot":3,"n_total":2}""", "the robot completed 3 sub-tasks")]
    [InlineData("""{"n_robot":0.5,"n_total":2}""", "the field 'n_robot' must be a count")]
    [InlineData("""{"n_robot":0,"n_total":-2}""", "the field 'n_total' must be a count")]
    [InlineData("""{"goals":[{"id":"a","satisfied":true},{"id":"b","satisfied":true,"by":"robot"}]}""", "the goal 'a' is satisfied, and nothing says 'by' whom")]
    public void Refuses_counts_that_make_no_sense(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new Offloading(), record)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_nothing_was_completed_or_nothing_says_by_whom()
    {
        Assert.Equal("every record has nothing completed", Run.Reason(new Offloading(), """{"goals":[]}""", """{"goals":[{"satisfied":false}]}"""));
        Assert.Equal("no record has the field 'goals' with 'by' in it, nor has it as 'n_robot' and 'n_total'", Run.Reason(new Offloading(), """{"goals":[{"satisfied":true}]}"""));
    }

    [Fact]
    public void Takes_in_an_episode_in_which_nobody_did_anything() =>
        Assert.Equal(["1 record has nothing completed and is left out"], Run.Score(new Offloading(), """{"goals":[{"satisfied":false}]}""", """{"goals":[{"satisfied":true,"by":"robot"}]}""").Notes);
}
