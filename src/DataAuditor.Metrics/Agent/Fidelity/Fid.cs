using DataAuditor.Metrics.Vision;
using DataAuditor.Models;
namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How far what agents saw lies from what was seen in real episodes, to an image network.</summary>
public sealed record Fid() : FeatureDistanceMetric(Description, "image")
{
    private static readonly MetricInfo Description = new("agent.fidelity.fid", "Fréchet inception distance", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Squared Fréchet distance between the normal distributions nearest to what an image network sees in one image of each synthetic and of each real episode; biased in their number, which is told.",
        Formula = @"\lVert \mu_X - \mu_Y \rVert_2^2 + \operatorname{Tr}(\Sigma_X + \Sigma_Y - 2 (\Sigma_X^{1/2} \Sigma_Y \Sigma_X^{1/2})^{1/2})",
        Source = "Heusel et al. 2018; Bińkowski et al. 2018 for the kernel distance",
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
