using System.Text.Json;
using DataAuditor.Metrics.Agent.Logic;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class SpecificationSatisfactionTests
{
    private const string Kept = """{"dt":0.5,"speed":[8,9,10],"speed_limit":10}""";

    private const string Broken = """{"dt":0.5,"speed":[8,12,10],"speed_limit":[10,10,13]}""";

    [Fact]
    public void Is_the_share_of_episodes_that_satisfy_the_formula()
    {
        var score = Run.Score(new SpecificationSatisfaction(), Kept, Broken, Kept, Kept);

        Assert.Equal(0.75, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal(("robustness mean", -0.5), (score.Parts[0].Name, score.Parts[0].Value));
        Assert.Equal(("robustness min", -2.0), (score.Parts[1].Name, score.Parts[1].Value));
        Assert.Equal(["the formula is always (speed <= speed_limit)"], score.Notes);
        Assert.Equal((1L, 2.0, "'speed <= speed_limit' fails at step 1 (0.5 s), where speed is 12 and speed_limit is 10"), (score.Evidence.Single().Record, score.Evidence[0].Weight, score.Evidence[0].Detail));
        Assert.Equal([0, 1], Run.Faults(new SpecificationSatisfaction(), Kept, Broken));
    }

    [Theory]
    [InlineData("G(p -> F[0,1] q)", """{"p":[true,false,true],"q":[false,true,false]}""", "'eventually[0,1] q' fails at step 2, where q is false")]
    [InlineData("G(a >= 0 and b >= 0)", """{"a":[0,1],"b":[0,-2]}""", "'b >= 0' fails at step 1, where b is -2")]
    [InlineData("!F collision", """{"collision":[0,0,1,1]}""", "'collision' holds at step 2, where collision is true")]
    [InlineData("p U q", """{"p":[true,false,true],"q":[false,false,true]}""", "'p' fails at step 1, where p is false")]
    [InlineData("p U q", """{"p":[true,false,true],"q":[false,false,false]}""", "'p until q' fails at step 0, where p is true and q is false")]
    [InlineData("X X p", """{"p":[true,true]}""", "'strong_next p' fails at step 1, where p is true")]
    [InlineData("G(action != 'crash')", """{"action":["go","crash"]}""", "'action != \"crash\"' fails at step 1, where action is 'crash'")]
    [InlineData("G(p or q)", """{"p":[true,false],"q":[true,false]}""", "'p or q' fails at step 1, where p is false and q is false")]
    [InlineData("G(abs(position[1]) <= 1 m)", """{"position":[[5,0],[6,-3]]}""", "'abs(position[1]) <= 1 m' fails at step 1, where position[1] is -3")]
    [InlineData("G(state.ego.v <= 1)", """{"steps":[{"state":{"ego":{"v":1}}},{"state":{"ego":{"u":0,"v":2}}}]}""", "'state.ego.v <= 1' fails at step 1, where state.ego.v is 2")]
    [InlineData("G ego.v <= 1", """{"steps":[{"ego":{"v":1}},{"state":{"x":1},"ego":{"v":2}}]}""", "'ego.v <= 1' fails at step 1, where ego.v is 2")]
    public void Shows_the_part_that_fails_and_the_signals_there(string formula, string record, string detail) =>
        Assert.Equal(detail, Run.Score(Of(formula), record).Evidence.Single().Detail);

    [Theory]
    [InlineData("""{"rule":"safe-distance"}""", """{"dt":1,"gap":[20,null],"speed":[10,99]}""", 1)]
    [InlineData("""{"rule":"safe-distance"}""", """{"dt":1,"gap":[19,null],"speed":[10,99]}""", 0)]
    [InlineData("""{"rule":"safe-distance","headway":1}""", """{"dt":1,"gap":[19,99],"speed":[10,99]}""", 1)]
    [InlineData("""{"rule":"red-light"}""", """{"light_red":[true,true,false],"speed":[0.4,9,9],"in_junction":[true,false,true]}""", 1)]
    [InlineData("""{"rule":"red-light"}""", """{"light_red":[true,true,false],"speed":[0.4,9,9],"in_junction":[true,true,true]}""", 0)]
    [InlineData("""{"rule":"no-collision"}""", """{"colliding":[false,false]}""", 1)]
    [InlineData("""{"rule":"no-collision"}""", """{"colliding":[0,1]}""", 0)]
    [InlineData("""{"rule":"response-within"}""", """{"dt":0.5,"hazard":[1,0,0,0,0],"braking":[0,0,0,0,1]}""", 1)]
    [InlineData("""{"rule":"response-within","within":1.5}""", """{"dt":0.5,"hazard":[1,0,0,0,0],"braking":[0,0,0,0,1]}""", 0)]
    [InlineData("""{"rule":"response-within","trigger":"gap < 5 m","response":"speed <= 1"}""", """{"dt":0.5,"gap":[9,4,3],"speed":[5,3,1]}""", 1)]
    public void Knows_rules_by_name(string options, string record, double satisfied) =>
        Assert.Equal(satisfied, Run.Score((SpecificationSatisfaction)With(options), record).Value);

    [Theory]
    [InlineData("action == 'stop'", """{"action":["st\u006fp"]}""", 1)]
    [InlineData("action == 'stop'", """{"action":["\"stop\""]}""", 0)]
    [InlineData("action == '{\"turn\":1}'", """{"action":[{"turn":1}]}""", 1)]
    [InlineData("action == 'go' and X action == 'go'", """{"action":"go","p":[1,1],"steps":2}""", 1)]
    [InlineData("p and X !p and X X p and X X X !p", """{"p":[true,false,1,0]}""", 1)]
    public void Reads_texts_and_truths_as_they_are_written(string formula, string record, double satisfied) => Assert.Equal(satisfied, Run.Score(Of(formula), record).Value);

    [Fact]
    public void Takes_what_is_absent_for_nothing_ahead_and_no_limit()
    {
        Assert.Equal(1, Run.Score(Of("G gap >= 2 and !F gap < 2"), """{"gap":[null,3]}""", """{"steps":[{"gap":null}]}""").Value);
        Assert.Equal(1, Run.Score(Of("G(speed <= speed_limit and speed >= min_speed)"), """{"speed":[9,0],"speed_limit":[null,1],"min_speed":[null,null]}""").Value);

        var score = Run.Score(Of("G gap >= 2"), """{"gap":[null,null]}""", """{"gap":[3,4]}""");
        Assert.Equal(
            ["the formula is G gap >= 2", "1 record has no step with a 'gap', which is taken for nothing ahead", "1 record satisfies the formula by no finite margin and is left out of the mean robustness"],
            score.Notes);
        Assert.Equal([("robustness mean", 1.0), ("robustness min", 1.0), ("holds by no finite margin", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Does_not_take_a_failure_without_a_margin_for_safe()
    {
        var score = Run.Score(Of("G(a >= 0 and !p)"), """{"a":[3],"p":[false]}""", """{"a":[4],"p":[true]}""", """{"a":[5],"p":[true]}""", """{"a":[1e16],"p":[false]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("robustness mean", (3 + 1e16) / 2), ("fails by no finite margin", 2.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Contains("2 records fail the formula by no finite margin and are left out of the mean robustness; there is no least", score.Notes);
    }

    [Theory]
    [InlineData("""{"rule":"speed-limit"}""", """{"speed":[9,99],"speed_limit":[null,null]}""", """{"speed":[9,9],"speed_limit":10}""", "speed_limit")]
    [InlineData("""{"rule":"safe-distance"}""", """{"speed":[9,99],"gap":[null,null]}""", """{"speed":[9,9],"gap":[null,10]}""", "gap")]
    public void Leaves_out_episodes_that_a_rule_says_nothing_of(string options, string silent, string told, string subject)
    {
        var rule = (SpecificationSatisfaction)With(options);
        var score = Run.Score(rule, silent, told, silent);

        Assert.Equal(subject is "gap" ? 0 : 1, score.Value);
        Assert.Contains($"2 records have no step with a '{subject}' and are left out", score.Notes);
        Assert.Equal(Run.Score(rule, told).Value, score.Value);
        Assert.Equal([0], Run.Faults(rule, silent));
    }

    [Fact]
    public void Says_how_many_steps_no_sample_asks()
    {
        var sampled = Of("G p") with { Period = 1 };
        Assert.Contains("3 steps of 2 records lie between samples and are not asked", Run.Score(sampled, """{"t":[0,0.5,1],"p":[1,0,1]}""", """{"t":[0,0.3,0.6,1],"p":[1,1,1,1]}""", """{"t":[0,1,2],"p":[1,1,1]}""").Notes);
        Assert.Contains("1 step lies between samples and is not asked", Run.Score(sampled, """{"t":[0,0.5,1],"p":[1,0,1]}""").Notes);
        Assert.DoesNotContain("between samples", string.Join(' ', Run.Score(sampled, """{"t":[0,1,2.5],"p":[1,0,1]}""").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_count_time_in_some_records_and_steps_in_others()
    {
        const string timed = """{"dt":1,"p":[true,false]}""";
        const string stepped = """{"p":[true,false]}""";
        Assert.Equal("the formula's bounds have no unit: they count time in 1 record, and steps in 2 records without times", Run.Reason(Of("F[0,1] !p"), stepped, timed, stepped));
        Assert.Equal(1, Run.Score(Of("F[0,1] !p"), stepped, stepped).Value);
        Assert.Equal(1, Run.Score(Of("F[0,inf] !p and p"), stepped, timed).Value);
    }

    [Theory]
    [InlineData("G(speed > 0 -> gap / speed >= 2 s)", """{"gap":[9,20],"speed":[0,10]}""", 1)]
    [InlineData("G(speed > 0 -> gap / speed >= 2 s)", """{"gap":[9,19],"speed":[0,10]}""", 0)]
    [InlineData("G gap / speed >= 2 s", """{"gap":[9,9],"speed":[0,-0.0]}""", 1)]
    [InlineData("G a / b >= 2", """{"a":[-1],"b":[0]}""", 0)]
    public void Takes_what_is_divided_by_0_for_infinite(string formula, string record, double satisfied) => Assert.Equal(satisfied, Run.Score(Of(formula), record).Value);

    [Fact]
    public void Takes_the_length_of_a_velocity_for_the_speed()
    {
        var score = Run.Score(new SpecificationSatisfaction(), """{"speed":[[3,4],[0,0]],"speed_limit":5}""", """{"speed":[[3,4],[6,8]],"speed_limit":5}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal("'speed <= speed_limit' fails at step 1, where speed is 10 and speed_limit is 5", score.Evidence.Single().Detail);
        Assert.Equal(1, Run.Score(Of("G speed[1] >= 4"), """{"speed":[[3,4],[6,8]]}""").Value);
    }

    [Theory]
    [InlineData("G abs(position[0] - other_position[0]) >= 2", 1)]
    [InlineData("!F abs(position[0] - other_position[0]) < 2", 1)]
    [InlineData("G (position[0] - other_position[0]) * (position[0] - other_position[0]) >= 4", 1)]
    [InlineData("F abs(position[0] - other_position[0]) < 2", 0)]
    public void Takes_another_that_is_nowhere_for_infinitely_far(string formula, double satisfied) =>
        Assert.Equal(satisfied, Run.Score(Of(formula), """{"position":[[0,0],[1,0]],"other_position":[[5,0],null]}""").Value);

    [Fact]
    public void Leaves_out_episodes_without_a_step()
    {
        Assert.Contains("1 record has no step and is left out", Run.Score(Of("G p"), """{"p":[true]}""", """{"p":[]}""").Notes);
        Assert.Contains("1 record has no step and is left out", Run.Score(Of("G p"), """{"p":[true]}""", """{"steps":[]}""").Notes);
    }

    [Fact]
    public void Is_worst_where_no_episode_has_a_step() => Assert.Equal(0, Run.Score(Of("G p"), """{"p":[]}""").Value);

    [Theory]
    [InlineData("G a >= 0", """{"b":[1]}""", "no record has the field 'a', nor has it in its steps")]
    [InlineData("G gap >= 0", """{"b":[1]}""", "no record has the field 'gap', nor has it in its steps")]
    [InlineData("F[0,1 s] p", """{"p":[true]}""", "no record has one of the fields 't', 'dt', nor has it in its steps")]
    public void Is_not_measurable_where_no_record_has_a_signal(string formula, string record, string reason) => Assert.Equal(reason, Run.Reason(Of(formula), record));

    [Fact]
    public void Is_not_measurable_where_a_period_is_given_and_no_record_has_times() =>
        Assert.Equal("no record has one of the fields 't', 'dt', nor has it in its steps", Run.Reason(Of("G p") with { Period = 1 }, """{"p":[true]}"""));

    [Fact]
    public void Is_not_measurable_where_dense_time_is_asked_for_the_next_step() => Assert.Equal(
        "the formula speaks of next or previous steps, which dense time has none of",
        Run.Reason(Of("G(p -> X q)") with { Time = FormulaTime.Dense }, """{"dt":1,"p":[true],"q":[true]}"""));

    [Theory]
    [InlineData("G a >= 0", """{"a":[1]}""", """{"p":[1]}""", "record 1: the record has no field 'a', which others have; agent.safety.specification-satisfaction needs it of every record")]
    [InlineData("G a >= 0", """{"a":[1]}""", """{"a":[1,null]}""", "record 1: the 'a' of step 1 is missing")]
    [InlineData("G p", """{"p":[true]}""", """{"p":[true,null]}""", "record 1: the 'p' of step 1 is missing")]
    [InlineData("G p", """{"p":[true]}""", """{"p":[true,"no"]}""", "record 1: the 'p' of step 1 must be true or false")]
    [InlineData("G a >= 0", """{"a":[1]}""", """{"a":[1,"x"]}""", "record 1: the 'a' of step 1 is the text \"x\", where a number is wanted")]
    [InlineData("G position >= 0", """{"position":[1]}""", """{"position":[[1,2]]}""", "record 1: the 'position' of step 0 has 2 components: the formula must say which, as in 'position[0]'")]
    [InlineData("G position[2] >= 0", """{"position":[[1,2,3]]}""", """{"position":[[1,2]]}""", "record 1: the 'position' of step 0 has 2 components, and the formula asks for 'position[2]': they count from 0")]
    [InlineData("G a / b >= 0", """{"a":[1],"b":[1]}""", """{"a":[1,0],"b":[2,0]}""", "record 1: the formula's 'a / b' divides 0 by 0 at step 1")]
    [InlineData("G(action != 'crash')", """{"action":["go"]}""", """{"action":["go",null]}""", "record 1: the 'action' of step 1 is missing")]
    [InlineData(
        "G position[0] - other_position[0] >= 2",
        """{"position":[[5,0]],"other_position":[[0,0]]}""",
        """{"position":[[5,0],[5,0]],"other_position":[[0,0],null]}""",
        "record 1: the formula's 'position[0] - other_position[0] >= 2' has no value at step 1: no other is there, and so none on either side; distances alone can be compared then, as in abs(position[0] - other_position[0])")]
    [InlineData(
        "G gap + other_position[0] >= 2",
        """{"gap":[5],"other_position":[[0,0]]}""",
        """{"gap":[5,null],"other_position":[[0,0],null]}""",
        "record 1: the formula's 'gap + other_position[0] >= 2' has no value at step 1: it compares what is absent there or divided by 0, or calculates with it")]
    [InlineData("G gap - gap >= 0", """{"gap":[1]}""", """{"gap":[1,null]}""", "record 1: the formula's 'gap - gap >= 0' has no value at step 1: it compares what is absent there or divided by 0, or calculates with it")]
    [InlineData("G a >= b", """{"a":[1],"b":[1]}""", """{"a":[1,2],"b":[1]}""", "record 1: the field 'b' has 1 values, and the episode 2 steps")]
    [InlineData("G a >= 0", """{"t":[0,1],"a":[1,1]}""", """{"t":[0,0],"a":[1,1]}""", "record 1: the 't' of step 1 is 0, and that of the step before it 0: times must increase")]
    public void Ends_the_audit_over_data_that_is_wrong(string formula, string right, string wrong, string fault) =>
        Assert.Equal(fault, Assert.Throws<AuditException>(() => Run.Measure(Of(formula), new Run.Records([right, wrong]), threads: 1, 2)).Message);

    [Fact]
    public void Calculates_in_the_units_that_signals_are_declared_in()
    {
        const string record = """{"t":[0,500],"speed":[30,40],"v":[30,40]}""";
        Assert.True(Satisfies("G speed <= 40 km/h and F[500,500] speed >= 11 m/s", record, ("speed", "km/h"), ("t", "ms")));
        Assert.True(Satisfies("F[0.5 s,0.5 s] v > 11 m/s", record, ("v", "km/h"), ("t", "ms")));
        Assert.Equal("record 0: unit mismatch: 'v' is a speed, and '3 m' is a length", Fault("G v <= 3 m", record, ("v", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and 50 has no unit: say which, as in '50 km/h'", Fault("G speed <= 50", record, ("speed", "km/h")));
        Assert.Equal("record 0: 'v' is declared in km/h, and 1 has no unit: say which, as in '1 km/h'", Fault("G v - speed + 1 <= 0 m/s", record, ("v", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and 50 + 0 has no unit: say which, as in '50 km/h'", Fault("G speed <= 50 + 0", record, ("speed", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and 2 * 25 has no unit: say which, as in '50 km/h'", Fault("G speed <= 2 * 25", record, ("speed", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and -(-50) has no unit: say which, as in '50 km/h'", Fault("G speed <= -(-50)", record, ("speed", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and 25 has no unit: say which, as in '25 km/h'", Fault("G 0.5 * speed <= 25", record, ("speed", "km/h")));
        Assert.Equal("record 0: 'speed' is declared in km/h, and 25 has no unit: say which, as in '25 km/h'", Fault("G speed / 2 <= 25", record, ("speed", "km/h")));
        Assert.True(Satisfies("G speed >= 2 - 2 and speed / 2 <= 20 km/h", record, ("speed", "km/h")));
        Assert.True(Satisfies("G 2 * speed >= speed", record, ("speed", "km/h")));
        Assert.True(Satisfies("G speed >= 0", record, ("speed", "km/h"), ("t", "ms")));
    }

    [Fact]
    public void Shows_values_in_the_units_that_signals_are_declared_in()
    {
        var metric = Of("G speed <= 10 m/s");
        var faults = metric.FaultsOf(SampleOf("""{"t":[0,1],"speed":[30,45]}""", ("speed", "km/h")));
        Assert.Equal("'speed <= 10 m/s' fails at step 1 (1 s), where speed is 45 km/h", faults.Single().Detail);
    }

    [Fact]
    public void Refuses_options_that_are_no_formula() => Assert.Equal(
        "'formula': column 8: expected an operator or the end, found '('; did you mean 'always'?",
        Assert.Throws<Catalog.MetricOptionException>(() => With("""{"formula":"alwayz (p)"}""")).Message.Split(": ", 2)[1]);

    private static SpecificationSatisfaction Of(string formula) => new() { Formula = new Specification(formula) };

    private static Metric With(string options) => MetricCatalog.Find("agent.safety.specification-satisfaction")!.With(System.Text.Json.Nodes.JsonNode.Parse(options)!.AsObject());

    private static bool Satisfies(string formula, string record, params (string, string)[] units) => !Of(formula).FaultsOf(SampleOf(record, units)).Any();

    private static string Fault(string formula, string record, params (string, string)[] units) =>
        Assert.Throws<AuditException>(() => Of(formula).FaultsOf(SampleOf(record, units)).Count()).Message;

    private static Sample SampleOf(string record, params (string Role, string Unit)[] units) => new(
        Role.Synthetic, 0, JsonElement.Parse(record), new SampleOrigin(FieldRoles.None) { Units = units.ToDictionary(unit => unit.Role, unit => Unit.Find(unit.Unit)!, StringComparer.Ordinal) });
}
