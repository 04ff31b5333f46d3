using System.Text.Json.Serialization;
using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Vectors;
using DataAuditor.Metrics.Vision;
using DataAuditor.Metrics.Watermarks;

namespace DataAuditor.Metrics.VideoText.Provenance;

/// <summary>How much a watermark spoils.</summary>
public sealed record WatermarkCost() : RecordMetric<WatermarkCosts>(Description)
{
    private static readonly MetricInfo Description = new("video-text.provenance.watermark-cost", "Watermark cost", Modality.VideoText, Dimension.Provenance)
    {
        Summary = "How far a video with a watermark looks from the same one without: the mean over sampled frames, then over records, of the learned perceptual distance or of one less the structural similarity; or the Fréchet video distance of all.",
        Formula = @"\mathcal{P}_{\text{Cost}} = \Delta(V_{\text{ori}}, v)",
        Source = "Section 6.3.2 of The LLM Data Auditor; Zhang et al. 2018 for LPIPS; Wang et al. 2004 for SSIM; Unterthiner et al. 2019 for FVD",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FramePairs Pairs = new();

    private static readonly VideoVector Marked = new("feature_embedding", FramePairs.Video) { Otherwise = "video_embedding" };

    private static readonly VideoVector Unmarked = new("baseline_embedding", FramePairs.Baseline);

    [Option("'lpips': the record's 'lpips' or 'distortion', or else what a model of the role 'lpips' makes of up to 16 frames, evenly chosen and scaled down to 256 pixels on the shorter side; 'ssim': one less the structural similarity of the first 16 frames of two a second, not scaled; 'fvd': the Fréchet distance between what a video network sees in all videos with the watermark and in all without.")]
    public WatermarkDistance Distance { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Distance switch
    {
        WatermarkDistance.Lpips => [new FieldNeed(FramePairs.GivenPerceptual) { Or = [FramePairs.Given], Model = Pairs }],
        WatermarkDistance.Ssim => [FramePairs.Video, FramePairs.Baseline],
        _ => [Marked.Need, Unmarked.Need],
    };

    public override WatermarkCosts Empty() => new();

    public override void Add(WatermarkCosts state, Sample sample, Evidence evidence)
    {
        if (Distance is WatermarkDistance.Fvd) AddSeen(state.Seen, sample);
        else AddDistance(state.Distances, sample, evidence);
    }

    public override Measurement Measure(WatermarkCosts state, MetricContext context) => Distance is WatermarkDistance.Fvd
        ? MeasureSeen(state.Seen, new VectorDistance("video", context) { Others = "unmarked" })
        : state.Distances.Measure(Info, "frames smaller than the window", "videos");

    private static void AddSeen(VectorPair seen, Sample sample)
    {
        // Both or none: a distance between sets of other sizes would be larger by that alone.
        if (Marked.Find(sample) is not { } marked || Unmarked.Find(sample) is not { } unmarked)
        {
            seen.AddUnusable(sample.Role);
            return;
        }

        seen.Synthetic.Add(sample, marked, "video");
        seen.Real.Add(sample, unmarked, "video");
    }

    private static Measurement MeasureSeen(VectorPair seen, VectorDistance distance)
    {
        double[][] unmarked = seen.Real.Ordered(), marked = seen.Synthetic.Ordered();
        if (distance.Lack(unmarked, marked) is { } lack) return Measurement.NotMeasurable(lack);

        return new Measurement.Score(distance.Frechet(unmarked, marked)) { Notes = [.. seen.Synthetic.Notes("with the watermark", "video"), .. UnusableFiles.Notes(seen.Unusable, "videos")] };
    }

    private void AddDistance(MediaMeans distances, Sample sample, Evidence evidence)
    {
        if (CostOf(sample) is not { } cost)
        {
            distances.AddUnusable();
            return;
        }

        distances.Add(double.IsNaN(cost) ? null : cost);
        if (cost > 0) evidence.Show(sample, cost, "the distance", cost, image: null);
    }

    /// <summary>Null where a video cannot be used, and no number where frames are smaller than what they are compared by.</summary>
    private double? CostOf(Sample sample)
    {
        if (Distance is WatermarkDistance.Ssim) return FramePairs.Frames(sample) is { } frames ? frames.Average(static pair => Dissimilarity(pair.Frame, pair.Baseline)) : null;

        var given = sample.Number(FramePairs.GivenPerceptual) ?? sample.Number(FramePairs.Given);
        if (given < 0) throw sample.Wrong("a distance is below 0");

        return given ?? (Pairs.Of(sample) is { Count: > 0 } distances ? distances.Average() : null);
    }

    private static double Dissimilarity(RasterImage frame, RasterImage baseline) =>
        Math.Min(frame.Width, frame.Height) < StructuralSimilarity.LeastSide(StructuralSimilarityVariant.Gaussian) ? double.NaN : 1 - StructuralSimilarity.Of(frame, baseline);
}
