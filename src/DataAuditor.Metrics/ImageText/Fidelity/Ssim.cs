using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How alike images are to their references in brightness, contrast and structure.</summary>
public sealed record Ssim() : ReferenceMetric<MediaMeans>(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.ssim", "Structural similarity", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of the structural similarity index of image and reference; programs compute it in ways that differ by tenths, so the variant is named.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \frac{1}{|\Omega|} \sum_{\Omega} \frac{(2 \mu_x \mu_y + C_1)(2 \sigma_{xy} + C_2)}{(\mu_x^2 + \mu_y^2 + C_1)(\sigma_x^2 + \sigma_y^2 + C_2)}",
        Source = "Wang et al. 2004",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = Needs.None,
    };

    [Option("The window, and what is done at edges and with colours: 'gaussian' is the paper's, 'uniform' scikit-image's default, 'gaussian-mirrored' TorchMetrics'.")]
    public StructuralSimilarityVariant Variant { get; init; }

    public override MediaMeans Empty() => new();

    public override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "an image smaller than the window");

    private protected override void AddUnusable(MediaMeans state) => state.AddUnusable();

    private protected override double? Add(MediaMeans state, RasterImage image, RasterImage reference)
    {
        double? similarity = Math.Min(image.Width, image.Height) < StructuralSimilarity.LeastSide(Variant) ? null : StructuralSimilarity.Of(image, reference, Variant);
        state.Add(similarity);
        return similarity < 1 ? similarity : null;
    }
}
