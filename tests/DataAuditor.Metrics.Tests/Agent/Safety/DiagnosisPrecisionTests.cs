using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Diagnoses;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class DiagnosisPrecisionTests
{
    [Fact]
    public void Is_the_share_of_reports_that_are_labelled()
    {
        var score = Run.Score(new DiagnosisPrecision(), DiagnosisCases.Records);

        Assert.Equal(3.0 / 5, score.Value, 12);
        Assert.Equal([("collision", 1.0), ("off_road", 0.0), ("speeding", 2.0 / 3)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((1L, "the detector misses 'collision'; the detector reports 'speeding', which is not there"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal([0, 1, 1, 0], Run.Faults(new DiagnosisPrecision(), DiagnosisCases.Records));
    }

    [Fact]
    public void Is_the_worst_where_nothing_is_reported_of_what_there_is() =>
        Assert.Equal(["no violation is reported: the worst value"], Run.Score(new DiagnosisPrecision(), DiagnosisCases.Missed).Notes);

    [Fact]
    public void Takes_whether_there_is_a_violation_for_one_type() =>
        Assert.Equal(0.5, Run.Score(new DiagnosisPrecision(), """{"violations":true,"predicted_violations":1}""", """{"violations":false,"predicted_violations":true}""").Value);

    [Fact]
    public void Takes_types_by_their_standard_names()
    {
        var score = Run.Score(new DiagnosisPrecision(), """{"violations":["red_light","own-rule"],"predicted_violations":["Red-Light",{"type":"traffic_light_infraction"},"own_rule"]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal([("own_rule", 0.0), ("red_light", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Theory]
    [InlineData("""{"violations":["a"],"predicted_violations":true}""", "the other says only whether there is one")]
    [InlineData("""{"violations":[3],"predicted_violations":[]}""", "the field 'violations' must be true or false, an array of types")]
    [InlineData("""{"violations":[],"predicted_violations":[{"type":"a","count":-1}]}""", "the field 'predicted_violations' must be")]
    public void Refuses_what_is_no_set_of_violations(string record, string fault) =>
        Assert.Contains(fault, Assert.Throws<AuditException>(() => Run.On(new DiagnosisPrecision(), record)).Message, StringComparison.Ordinal);
}
