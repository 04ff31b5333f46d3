using System.Text.Json;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Tests.Agent.Episodes;

public sealed class EpisodeTests
{
    [Theory]
    [InlineData("""{"steps":[{"t":0,"speed":1.5},{"t":1,"speed":-2e1}]}""")]
    [InlineData("""{"steps":[{"t":0,"state":{"speed":1.5}},{"state":{"speed":-2e1},"t":1}]}""")]
    [InlineData("""{"steps":[{"t":0,"sp\u0065ed":1.5},{"speed":-20,"t":1}]}""")]
    [InlineData("""{"t":[0,1],"speed":[1.5,-20]}""")]
    [InlineData("""{"dt":1,"steps":2,"speed":[1.5,-20.0]}""")]
    [InlineData("""{"dt":1,"speed":[1.5,-20.0]}""")]
    public void Reads_signals_from_steps_and_from_arrays(string record)
    {
        var episode = Of(record);

        Assert.Equal(2, episode.Steps);
        Assert.Equal([1.5, -20], episode.Numbers("speed")!.Values.ToArray());
        Assert.Equal([0, 1], episode.Times!.Values.ToArray());
    }

    [Fact]
    public void Takes_what_stands_in_a_step_itself_before_its_state() =>
        Assert.Equal([1, 2], Of("""{"steps":[{"speed":1,"state":{"speed":7}},{"state":{"speed":8},"speed":2}]}""").Numbers("speed")!.Values.ToArray());

    [Fact]
    public void A_single_value_holds_at_every_step() => Assert.Equal([5, 5, 5], Of("""{"dt":1,"speed":[1,2,3],"speed_limit":5}""").Numbers("speed_limit")!.Values.ToArray());

    [Fact]
    public void Vectors_have_components()
    {
        var signal = Of("""{"position":[[3,4],null,[0,-2]]}""").Numbers("position")!;

        Assert.Equal((3, 2), (signal.Steps, signal.Components));
        Assert.Equal(5, signal.Magnitude(0));
        Assert.False(signal.IsGiven(1));
        Assert.Equal([0, -2], signal.At(2).ToArray());
    }

    [Fact]
    public void Numbers_are_turned_into_the_international_systems_units()
    {
        var units = new Dictionary<string, Unit> { ["speed"] = Unit.Find("km/h")!, ["t"] = Unit.Find("ms")!, ["yaw"] = Unit.Find("deg")! };
        var episode = Of("""{"t":[0,500],"speed":[36,72],"yaw":[180,0]}""", units);

        Assert.Equal([10, 20], episode.Numbers("speed")!.Values.ToArray(), Near);
        Assert.Equal([0, 0.5], episode.Times!.Values.ToArray(), Near);
        Assert.Equal([Math.PI, 0], episode.Numbers("yaw")!.Values.ToArray(), Near);
    }

    [Theory]
    [InlineData("""{"t":[0,1,1]}""", "the 't' of step 2 is 1, and that of the step before it 1: times must increase")]
    [InlineData("""{"t":[0,2,1]}""", "the 't' of step 2 is 1, and that of the step before it 2: times must increase")]
    [InlineData("""{"t":[0,null]}""", "the 't' of step 1 is missing")]
    [InlineData("""{"t":[0,"soon"]}""", "the 't' of step 1 is the text \"soon\", where a number is wanted")]
    [InlineData("""{"dt":0,"speed":[1]}""", "the field 'dt' must be above 0, and is 0")]
    public void Faults_times_that_are_none(string record, string message) =>
        Assert.EndsWith(message, Assert.Throws<AuditException>(() => { _ = Of(record).Steps; return Of(record).Times; }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"t":[0,1],"speed":[1,2,3]}""", "the field 'speed' has 3 values, and the episode 2 steps")]
    [InlineData("""{"steps":[{},{}],"speed":[1]}""", "the field 'speed' has 1 values, and the episode 2 steps")]
    [InlineData("""{"speed":[1,"NaN"]}""", "the 'speed' of step 1 is the text \"NaN\", where a number is wanted")]
    [InlineData("""{"speed":[1,true]}""", "the 'speed' of step 1 is true, where a number is wanted")]
    [InlineData("""{"speed":[1,[2]]}""", "the 'speed' of step 1 is an array of something else, where a number is wanted")]
    [InlineData("""{"speed":[[1,2],[3]]}""", "the 'speed' of step 1 is an array of something else, where an array of 2 numbers is wanted")]
    [InlineData("""{"speed":[1,1e999]}""", "the 'speed' of step 1 is 1e999, where a number is wanted")]
    [InlineData("""{"steps":[{"speed":1},{"speed":{"x":1}}]}""", "the 'speed' of step 1 is an object, where a number is wanted")]
    [InlineData("""{"steps":[{"speed":1},7]}""", "step 1 of the field 'steps' is no object")]
    [InlineData("""{"steps":-1,"speed":[1]}""", "the field 'steps' must be an array of steps, or how many there were, 10000000 at most")]
    [InlineData("""{"steps":1.5,"speed":[1]}""", "the field 'steps' must be a whole number of steps")]
    public void Faults_what_is_no_signal(string record, string message) =>
        Assert.EndsWith(message, Assert.Throws<AuditException>(() => Of(record).Numbers("speed")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_step_without_a_value_is_a_fault_where_every_step_must_have_one() =>
        Assert.EndsWith("the 'speed' of step 1 is missing", Assert.Throws<AuditException>(() => Of("""{"speed":[1,null]}""").WholeNumbers("speed")).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_truths_and_texts()
    {
        var episode = Of("""{"steps":[{"executed":true,"action":"go"},{"executed":0},{"action":{"turn":"left"}}]}""");

        Assert.Equal([true, false, null], episode.Truths("executed")!);
        Assert.Equal("go,,{\"turn\":\"left\"}", string.Join(',', episode.Texts("action")!));
        Assert.Null(episode.Texts("reward"));
    }

    [Fact]
    public void An_episode_may_have_no_step()
    {
        var episode = Of("""{"steps":[],"dt":1}""");

        Assert.Equal(0, episode.Steps);
        Assert.Empty(episode.Times!.Values.ToArray());
        Assert.Null(Of("{}").Steps);
    }

    [Fact]
    public void Endless_different_members_are_no_signals() => Assert.EndsWith(
        "have more than 1000 different members",
        Assert.Throws<AuditException>(() => Of("{\"steps\":[" + string.Join(",", Enumerable.Range(0, 600).Select(step => $"{{\"a{step}\":1,\"b{step}\":2}}")) + "]}")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Halves_of_surrogate_pairs_are_names_too() => Assert.Equal([1], Of("""{"steps":[{"\ud800":2,"speed":1}]}""").Numbers("speed")!.Values.ToArray());

    // What one metric asks must not decide what the next is told.
    [Fact]
    public void Signals_of_the_users_own_tell_the_steps_to_those_who_ask_by_them()
    {
        var episode = Of("""{"dt":0.5,"speed":5,"hazard":[1,0,0]}""");
        var told = episode.Told(["hazard"]);

        Assert.Equal(3, told.Steps);
        Assert.Equal([0, 0.5, 1], told.Times!.Values.ToArray());
        Assert.Equal([5, 5, 5], told.Numbers("speed")!.Values.ToArray());
        Assert.Null(episode.Steps);
        Assert.EndsWith("the field 'speed' is one value, and nothing says how many steps there were", Assert.Throws<AuditException>(() => episode.Numbers("speed")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dt":1,"t":null,"speed":[1,2],"speed_limit":[null,null]}""")]
    [InlineData("""{"steps":[{"speed":1,"speed_limit":null},{"speed":2}]}""")]
    public void A_signal_of_nulls_alone_is_not_there(string record)
    {
        var episode = Of(record);

        Assert.False(episode.Has("speed_limit"));
        Assert.Null(episode.Numbers("speed_limit"));
        Assert.Null(episode.Truths("speed_limit"));
        Assert.Null(episode.Texts("speed_limit"));
    }

    [Fact]
    public void Truths_may_be_written_as_numbers() => Assert.Equal([true, false, true, false], Of("""{"collision":[1.0,0.0,1,0]}""").Truths("collision")!);

    [Fact]
    public void What_is_called_the_states_is_looked_for_in_it() =>
        Assert.Equal([9], Of("""{"steps":[{"ego":{"v":1},"state":{"ego":{"v":9}}}]}""").Numbers("state.ego.v")!.Values.ToArray());

    // 21.6 km/h are 6 m/s, and no hair more.
    [Theory]
    [InlineData("speed", "km/h", 21.6, 6)]
    [InlineData("speed", "km/h", 10.8, 3)]
    [InlineData("gap", "cm", 70, 0.7)]
    [InlineData("yaw", "deg", 180, Math.PI)]
    public void Units_are_converted_exactly_where_they_can_be(string role, string unit, double written, double expected) =>
        Assert.Equal(expected, Of(Run.Record((role, new[] { written })), new Dictionary<string, Unit> { [role] = Unit.Find(unit)! }).Numbers(role)![0]);

    [Fact]
    public void Deep_values_are_read_as_deep_as_records() =>
        Assert.Equal(new string('[', 200) + new string(']', 200), Of($$"""{"steps":[{"action":{{new string('[', 200)}}{{new string(']', 200)}}}]}""", depth: 256).Texts("action")![0]);

    [Fact]
    public void More_steps_than_can_be_laid_out_are_a_fault() =>
        Assert.Contains("10000000 at most", Assert.Throws<AuditException>(() => Of("""{"steps":2147483647,"speed":1}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Endless_members_of_one_step_are_no_signals() => Assert.EndsWith(
        "have more than 1000 different members",
        Assert.Throws<AuditException>(() => Of("{\"steps\":[{" + string.Join(",", Enumerable.Range(0, 200_000).Select(name => $"\"a{name}\":1")) + "}]}")).Message,
        StringComparison.Ordinal);

    private static bool Near(double first, double second) => Math.Abs(first - second) < 1e-12;

    private static Episode Of(string record, Dictionary<string, Unit>? units = null, int depth = 64) =>
        Episode.Of(new Sample(Role.Synthetic, 0, JsonElement.Parse(record, new JsonDocumentOptions { MaxDepth = depth }), SampleOrigin.None with { Units = units ?? [] }));
}
