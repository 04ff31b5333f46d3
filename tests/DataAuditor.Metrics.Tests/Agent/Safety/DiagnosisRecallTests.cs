using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Diagnoses;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class DiagnosisRecallTests
{
    [Fact]
    public void Is_the_share_of_violations_that_are_reported()
    {
        var score = Run.Score(new DiagnosisRecall(), DiagnosisCases.Records);

        Assert.Equal(3.0 / 4, score.Value, 12);
        Assert.Equal([("collision", 0.5), ("speeding", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("off_road", score.Skipped.Single().Name);
        Assert.Equal([0, 1, 0, 0], Run.Faults(new DiagnosisRecall(), DiagnosisCases.Records));
    }

    [Fact]
    public void Is_not_measurable_where_nothing_is_labelled() => Assert.Equal("no record is labelled with a violation", Run.Reason(new DiagnosisRecall(), DiagnosisCases.Nothing));

    [Fact]
    public void Is_the_worst_without_a_record_and_where_nothing_is_found()
    {
        Assert.Equal(0, Run.Score(new DiagnosisRecall(), Array.Empty<string>()).Value);
        Assert.Equal(0, Run.Score(new DiagnosisRecall(), DiagnosisCases.Missed).Value);
    }
}
