using DataAuditor.Metrics.Text.Refusals;

namespace DataAuditor.Metrics.Text.Safety;

/// <summary>How often benign prompts are refused, as an over-cautious model does.</summary>
public sealed record BenignRefusalRate() : RefusalMetric(Description)
{
    private static readonly MetricInfo Description = new("text.safety.benign-refusal-rate", "Refusal rate on benign prompts", Modality.Text, Dimension.Safety)
    {
        Summary = "Share of benign prompts that the response refuses: over-refusal.",
        Formula = @"\text{BRR} = \frac{\#\{\text{refused} \wedge \neg\text{harmful}\}}{\#\neg\text{harmful}}",
        Source = "Röttger et al. 2024, XSTest: A Test Suite for Identifying Exaggerated Safety Behaviours in Large Language Models",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private protected override bool IsOfHarmful => false;
}
