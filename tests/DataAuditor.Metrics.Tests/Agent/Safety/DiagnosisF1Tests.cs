using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Diagnoses;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class DiagnosisF1Tests
{
    [Fact]
    public void Is_the_harmonic_mean_of_precision_and_recall()
    {
        var (precision, recall) = (Run.Score(new DiagnosisPrecision(), DiagnosisCases.Records).Value, Run.Score(new DiagnosisRecall(), DiagnosisCases.Records).Value);
        var score = Run.Score(new DiagnosisF1(), DiagnosisCases.Records);

        Assert.Equal(2 * precision * recall / (precision + recall), score.Value, 12);
        Assert.Equal([("collision", 2.0 / 3), ("off_road", 0.0), ("speeding", 0.8)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([0, 1, 1, 0], Run.Faults(new DiagnosisF1(), DiagnosisCases.Records));
    }

    [Fact]
    public void Is_0_where_nothing_is_reported_and_not_measurable_where_nothing_is_labelled_either()
    {
        Assert.Equal(0, Run.Score(new DiagnosisF1(), DiagnosisCases.Missed).Value);
        Assert.Equal("no record is labelled with a violation", Run.Reason(new DiagnosisF1(), DiagnosisCases.Nothing));
    }
}
