using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How far the videos of episodes lie from those of real ones, to a video network.</summary>
public sealed record Fvd() : FeatureDistanceMetric(Description, "video")
{
    private static readonly MetricInfo Description = new("agent.fidelity.fvd", "Fréchet video distance", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Squared Fréchet distance between the normal distributions nearest to what a video network sees in the videos of synthetic and of real episodes; biased in their number, which is told.",
        Formula = @"\lVert \mu_X - \mu_Y \rVert_2^2 + \operatorname{Tr}(\Sigma_X + \Sigma_Y - 2 (\Sigma_X^{1/2} \Sigma_Y \Sigma_X^{1/2})^{1/2})",
        Source = "Unterthiner et al. 2019; Bińkowski et al. 2018 for the kernel distance",
        Direction = Direction.Lower,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private static readonly VideoVector Own = new("video_feature_embedding", "video") { Otherwise = "video_embedding" };

    private static readonly VideoVector Reference = new("reference_video_embedding", "reference_video");

    private protected override FieldNeed Features => Own.Need;

    private protected override FieldNeed References => Reference.Need;

    private protected override double[]? FeaturesOf(Sample sample) => Own.Find(sample);

    private protected override double[]? ReferencesOf(Sample sample) => Reference.Find(sample);
}
