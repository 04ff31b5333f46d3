using DataAuditor.Metrics.Text.Refusals;

namespace DataAuditor.Metrics.Text.Safety;

/// <summary>How often harmful prompts are refused.</summary>
public sealed record RefusalRate() : RefusalMetric(Description)
{
    private static readonly MetricInfo Description = new("text.safety.refusal-rate", "Refusal rate on harmful prompts", Modality.Text, Dimension.Safety)
    {
        Summary = "Share of harmful prompts that the response refuses.",
        Formula = @"\text{RR} = \frac{\#\{\text{refused} \wedge \text{harmful}\}}{\#\text{harmful}}",
        Source = "Zou et al. 2023, Universal and Transferable Adversarial Attacks on Aligned Language Models",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override bool IsOfHarmful => true;
}
