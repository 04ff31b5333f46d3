using DataAuditor.Metrics.Json.Fidelity;

namespace DataAuditor.Metrics.Tests.Json.Fidelity;

public sealed class PropertyAccuracyTests
{
    // Of three gold properties one is right, one wrong and one without a verdict; a verdict of four is about another one.
    [Fact]
    public void Is_the_share_of_gold_properties_with_the_right_verdict()
    {
        var score = Run.Score(new PropertyAccuracy(), Record("""{"a":true,"b":true,"z":true}""", """{"a":true,"b":false,"c":false}"""));

        Assert.Equal(1.0 / 3, score.Value, 12);
        Assert.Equal(("unasked", 0.25, true), score.Parts.Select(part => (part.Name, part.Value, part.IsReference)).Single());
        Assert.Equal((0L, "the accuracy of its properties is 0.3333"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Theory]
    [InlineData("true", "true", 1)]
    [InlineData("1", "true", 1)]
    [InlineData("\"False\"", "false", 1)]
    [InlineData("false", "true", 0)]
    [InlineData("[true,false,true,true]", "[true,true,1,0]", 0.5)]
    [InlineData("\"[true,false]\"", "[true,true]", 0.5)]
    [InlineData("{}", """{"a":true}""", 0)]
    public void Takes_one_verdict_or_several(string useful, string gold, double accuracy) => Assert.Equal(accuracy, Run.Score(new PropertyAccuracy(), Record(useful, gold)).Value);

    [Fact]
    public void Pools_the_properties_of_all_records()
    {
        var score = Run.Score(new PropertyAccuracy(), Record("[true,true,true]", "[true,true,true]"), Record("true", "false"), Record("[]", "[]"));

        Assert.Equal(0.75, score.Value);
        Assert.NotNull(score.Interval);
    }

    [Theory]
    [InlineData("[true]", "[true,true]")]
    [InlineData("[true]", "true")]
    [InlineData("""{"a":true}""", "[true]")]
    [InlineData("""{"a":"yes"}""", """{"a":true}""")]
    [InlineData("[2]", "[true]")]
    public void Refuses_verdicts_that_cannot_be_compared(string useful, string gold) => Assert.Equal(
        "record 0: the fields 'useful' and 'gold_useful' must both be true or false, arrays of as many of these, or objects of these",
        Assert.Throws<AuditException>(() => Run.On(new PropertyAccuracy(), Record(useful, gold))).Message);

    [Fact]
    public void Refuses_a_verdict_that_is_none() => Assert.Equal(
        "record 0: the field 'useful' must be true or false, and is the text 'perhaps'",
        Assert.Throws<AuditException>(() => Run.On(new PropertyAccuracy(), Record("\"perhaps\"", "true"))).Message);

    [Fact]
    public void Refuses_a_record_that_lacks_what_others_have() =>
        Assert.Throws<AuditException>(() => Run.On(new PropertyAccuracy(), Record("true", "true"), """{"gold_useful":true}"""));

    [Fact]
    public void Is_not_measurable_without_a_gold_property()
    {
        Assert.Equal("no record has a gold property", Run.Reason(new PropertyAccuracy(), Record("""{"a":true}""", "{}")));
        Assert.Equal("no record has the field 'gold_useful'", Run.Reason(new PropertyAccuracy(), """{"useful":true}"""));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new PropertyAccuracy()).Value);

    private static string Record(string useful, string gold) => $$"""{"useful":{{useful}},"gold_useful":{{gold}}}""";
}
