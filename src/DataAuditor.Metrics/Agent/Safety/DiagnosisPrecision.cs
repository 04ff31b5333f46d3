using DataAuditor.Metrics.Agent.Diagnoses;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How far a detector's reports of violations can be trusted.</summary>
public sealed record DiagnosisPrecision() : DiagnosisMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.safety.diagnosis-precision", "Violation diagnosis precision", Modality.Agent, Dimension.Safety)
    {
        Summary = "Share of the violations that a detector reports which are labelled, over all episodes. Types are the same however their standard name is spelt. Parts: each type.",
        Formula = @"\frac{|P \cap L|}{|P|}",
        Source = "Skender et al. 2025",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "type",
        Needs = Needs.None,
    };

    private protected override DiagnosisRatio Ratio => DiagnosisRatio.Precision;
}
