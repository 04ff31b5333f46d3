using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How far the pixels of what an agent saw are from those of its reference.</summary>
public sealed record Mse() : ObservationMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.mse", "Mean squared error", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the mean squared difference of the values of observed images and of their references, which are from 0 to 255; of 16 frames of an episode at most.",
        Formula = @"\frac{1}{M} \sum_{i=1}^M (x_i - y_i)^2",
        Source = "The LLM Data Auditor, section 7.2",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private protected override double? Best => 0;

    public override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "no image");

    private protected override double? Compare(RasterImage seen, RasterImage reference) => MeanSquaredError.Of(seen, reference);
}
