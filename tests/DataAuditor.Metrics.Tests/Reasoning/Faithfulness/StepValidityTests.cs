using DataAuditor.Metrics.Reasoning.Faithfulness;
using DataAuditor.Metrics.Reasoning.Steps;

namespace DataAuditor.Metrics.Tests.Reasoning.Faithfulness;

public sealed class StepValidityTests
{
    private const string Judged = """{"steps":[{"text":"a","valid":true},{"text":"b","valid":0},{"text":"1 + 1 = 3","valid":1}]}""";

    [Fact]
    public void Takes_the_steps_own_verdicts_where_they_have_them()
    {
        var score = Run.Score(new StepValidity(), Judged);

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal("step 2: it is judged not valid", Assert.Single(score.Evidence).Detail);
        Assert.Equal(("unchecked", 0.0), (score.Parts[0].Name, score.Parts[0].Value));
    }

    // 2 of 3 checked steps; that of all records, not of each.
    [Fact]
    public void Checks_the_arithmetic_of_steps_that_nobody_judged()
    {
        var score = Run.Score(new StepValidity(), Record("Tom has 3 + 4 = 7 apples.", "He eats 2, so 7 - 2 = 6 are left."), Record("Let us think.", @"$\frac{6}{4} = 1.5$"));

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal((0L, "step 2: 5 = 6 does not hold"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal((0.25, 1.0), (score.Parts[0].Value, score.Parts[0].Detail("steps")));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Checks_algebra_where_it_is_asked_to()
    {
        var wrong = Record("$2x + 3 = 7$", "$2x = 10$");

        Assert.Equal("step 2: 2*x = 10 is not 2*x + 3 = 7", Assert.Single(Run.Score(new StepValidity { Checker = StepChecker.Symbolic }, wrong).Evidence).Detail);
        Assert.Equal("no step states mathematics that can be checked, and none says 'valid'", Run.Reason(new StepValidity(), wrong));
        Assert.Equal(1, Run.Score(new StepValidity { Checker = StepChecker.Symbolic }, Record("$2x + 3 = 7$", "$2x = 4$", "so $x = 2$")).Value);
    }

    [Fact]
    public void Is_worst_without_a_step_and_not_measurable_without_the_field()
    {
        Assert.Equal(0, Run.Score(new StepValidity()).Value);
        Assert.Equal(0, Run.Score(new StepValidity(), Record()).Value);
        Assert.Equal("no record has the field 'steps'", Run.Reason(new StepValidity(), Run.Record(("gold", "1"))));
    }

    [Theory]
    [InlineData("""{"steps":[{"text":"a","valid":true},{"text":"b"}]}""", "record 0: the field 'steps' must say of step 2 whether it is valid, as it does of others")]
    [InlineData("""{"steps":[{"text":"a","valid":0.5}]}""", "record 0: the field 'steps' must say of step 1 whether it is valid, as it does of others")]
    [InlineData("""{"steps":{}}""", "record 0: the field 'steps' must be an array of steps")]
    [InlineData("""{"steps":[1]}""", "record 0: step 1 of the field 'steps' must be a text, or an object with a text")]
    public void Refuses_what_is_no_chain(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new StepValidity(), record)).Message);

    [Fact]
    public void Finds_fault_with_each_step_that_is_not_valid() => Assert.Equal([1, 2, 0], Run.Faults(new StepValidity(), Judged, Record("1+1=3", "2+2=5"), Record("1+1=2")));

    private static string Record(params string[] steps) => Run.Record(("steps", steps));
}
