using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How far the generated images lie from real ones, as an image network sees them.</summary>
public sealed record Fid() : FeatureDistanceMetric(Description, "image")
{
    private static readonly MetricInfo Description = new("image-text.fidelity.fid", "Fréchet inception distance", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Squared Fréchet distance between the normal distributions nearest to what an image network sees in generated and in real images; biased in their number, which is told.",
        Formula = @"\lVert \mu_{\text{syn}} - \mu_{\text{real}} \rVert_2^2 + \operatorname{Tr}(\Sigma_{\text{syn}} + \Sigma_{\text{real}} - 2 (\Sigma_{\text{syn}} \Sigma_{\text{real}})^{1/2})",
        Source = "Heusel et al. 2017; Bińkowski et al. 2018 for the kernel distance",
        Direction = Direction.Lower,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private static readonly ImageVector Own = new("feature_embedding", "image", ModelRoles.ImageFeatures) { Otherwise = "image_embedding" };

    private static readonly ImageVector Reference = new("reference_embedding", "reference_image", ModelRoles.ImageFeatures);

    private protected override FieldNeed Features => Own.Need;

    private protected override FieldNeed References => Reference.Need;

    private protected override double[]? FeaturesOf(Sample sample) => Own.Find(sample);

    private protected override double[]? ReferencesOf(Sample sample) => Reference.Find(sample);
}
