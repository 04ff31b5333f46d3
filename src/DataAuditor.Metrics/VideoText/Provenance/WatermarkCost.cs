using System.Text.Json.Serialization;
using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Vision;
using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.VideoText.Provenance;

/// <summary>How much a watermark spoils.</summary>
public sealed record WatermarkCost() : RecordMetric<MediaMeans>(Description)
{
    private static readonly MetricInfo Description = new("video-text.provenance.watermark-cost", "Watermark cost", Modality.VideoText, Dimension.Provenance)
    {
        Summary = "How far a video with a watermark looks from the same one without: the mean over sampled frames, then over records; the learned perceptual distance, or one less the structural similarity.",
        Formula = @"\mathcal{P}_{\text{Cost}} = \Delta(V_{\text{ori}}, v)",
        Source = "Section 6.3.2 of The LLM Data Auditor; Zhang et al. 2018 for LPIPS; Wang et al. 2004 for SSIM",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FramePairs Pairs = new();

    [Option("'lpips': the record's 'lpips' or 'distortion', or else what a model of the role 'lpips' makes of the frames; 'ssim': one less the structural similarity of the frames.")]
    public FrameDistance Distance { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Distance is FrameDistance.Lpips
        ? [new FieldNeed(FramePairs.GivenPerceptual) { Or = [FramePairs.Given], Model = Pairs }]
        : [FramePairs.Video, FramePairs.Baseline];

    public override MediaMeans Empty() => new();

    public override void Add(MediaMeans state, Sample sample, Evidence evidence)
    {
        if (CostOf(sample) is not { } cost)
        {
            state.AddUnusable();
            return;
        }

        state.Add(double.IsNaN(cost) ? null : cost);
        if (cost > 0) evidence.Show(sample, cost, "the distance", cost, image: null);
    }

    public override Measurement Measure(MediaMeans state, MetricContext context) => state.Measure(Info, "frames smaller than the window", "videos");

    /// <summary>Null where a video cannot be used, and no number where frames are smaller than what they are compared by.</summary>
    private double? CostOf(Sample sample)
    {
        if (Distance is FrameDistance.Ssim) return FramePairs.Frames(sample) is { } frames ? frames.Average(static pair => Dissimilarity(pair.Frame, pair.Baseline)) : null;

        var given = sample.Number(FramePairs.GivenPerceptual) ?? sample.Number(FramePairs.Given);
        if (given < 0) throw sample.Wrong("a distance is below 0");

        return given ?? (Pairs.Of(sample) is { Count: > 0 } distances ? distances.Average() : null);
    }

    private static double Dissimilarity(RasterImage frame, RasterImage baseline) =>
        Math.Min(frame.Width, frame.Height) < StructuralSimilarity.LeastSide(StructuralSimilarityVariant.Gaussian) ? double.NaN : 1 - StructuralSimilarity.Of(frame, baseline);
}
