using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Observations;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How alike what an agent saw is to its reference in brightness, contrast and structure.</summary>
public sealed record Ssim() : ObservationMetric(Description)
{
    private static readonly MetricInfo Description = new("agent.fidelity.ssim", "Structural similarity", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over episodes of the mean structural similarity index of observed images and their references, of 16 frames of an episode at most; programs compute it in ways that differ by tenths, so the variant is named.",
        Formula = @"\frac{(2 \mu_x \mu_y + C_1)(2 \sigma_{xy} + C_2)}{(\mu_x^2 + \mu_y^2 + C_1)(\sigma_x^2 + \sigma_y^2 + C_2)}",
        Source = "Wang et al. 2004",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
    };

    [Option("The window, and what is done at edges and with colours: 'gaussian' is the paper's, 'uniform' scikit-image's default, 'gaussian-mirrored' TorchMetrics'.")]
    public StructuralSimilarityVariant Variant { get; init; }

    private protected override double? Best => 1;

    public override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "images smaller than the window alone");

    private protected override double? Compare(RasterImage seen, RasterImage reference) =>
        Math.Min(seen.Width, seen.Height) < StructuralSimilarity.LeastSide(Variant) ? null : StructuralSimilarity.Of(seen, reference, Variant);
}
