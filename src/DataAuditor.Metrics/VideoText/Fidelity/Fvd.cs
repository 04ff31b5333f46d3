using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.VideoText.Fidelity;

/// <summary>How far the generated videos lie from real ones, as a video network sees them.</summary>
public sealed record Fvd() : FeatureDistanceMetric(Description, "video")
{
    private static readonly MetricInfo Description = new("video-text.fidelity.fvd", "Fréchet video distance", Modality.VideoText, Dimension.Fidelity)
    {
        Summary = "Squared Fréchet distance between the normal distributions nearest to what a video network sees in generated and in real videos; biased in their number, which is told.",
        Formula = @"\lVert \mu_{\text{syn}} - \mu_{\text{real}} \rVert_2^2 + \operatorname{Tr}(\Sigma_{\text{syn}} + \Sigma_{\text{real}} - 2 (\Sigma_{\text{syn}} \Sigma_{\text{real}})^{1/2})",
        Source = "Unterthiner et al. 2019; Bińkowski et al. 2018 for the kernel distance",
        Direction = Direction.Lower,
        Needs = Needs.None,
        AlsoReads = Needs.Real,
    };

    private static readonly VideoVector Own = new("feature_embedding", "video") { Otherwise = "video_embedding" };

    private static readonly VideoVector Reference = new("reference_embedding", "reference_video");

    private protected override FieldNeed Features => Own.Need;

    private protected override FieldNeed References => Reference.Need;

    private protected override double[]? FeaturesOf(Sample sample) => Own.Find(sample);

    private protected override double[]? ReferencesOf(Sample sample) => Reference.Find(sample);
}
