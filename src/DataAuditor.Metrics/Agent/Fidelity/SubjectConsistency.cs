using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Frames;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How much what a video shows stays the same from frame to frame.</summary>
public sealed record SubjectConsistency() : RecordMetric<FrameConsistency>(Description)
{
    private const string Lack = "fewer than two frames, or an embedding of length 0";

    private static readonly MetricInfo Description = new("agent.fidelity.subject-consistency", "Subject consistency", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over videos of how alike frames are: of each from the second on the mean of its cosine similarities, below 0 as 0, to the frame before and to the first. By 'frame_embeddings', DINO's as VBench has it, or a model's of 16 frames at most, which are farther apart than VBench's.",
        Formula = @"\frac{1}{T-1} \sum_{t=2}^{T} \frac{1}{2} (\max(0, \cos(d_1, d_t)) + \max(0, \cos(d_{t-1}, d_t)))",
        Source = "Huang et al. 2024, VBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("What counts alike: videos, or frames, which is VBench's mean over a set of videos.")]
    public ConsistencyUnit Unit { get; init; } = ConsistencyUnit.Videos;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [FrameVectors.Features.Need];

    /// <summary>The same sums serve both.</summary>
    public override object FoldKey() => typeof(FrameConsistency);

    public override FrameConsistency Empty() => new();

    public override void Add(FrameConsistency state, Sample sample, Evidence evidence)
    {
        if (FrameVectors.Features.VectorsOf(sample) is not { } frames)
        {
            state.Videos.AddUnusable();
            return;
        }

        if (FrameConsistency.Similarities(frames) is not { } sum)
        {
            state.Videos.Add(null, isDegenerate: true);
            return;
        }

        var (counted, mean) = (frames.Count - 1, sum / (frames.Count - 1));
        state.Add(sample.Index, sum, counted);
        if (mean < 1) evidence.Show(sample, 1 - mean, "the consistency of its frames", mean, image: null);
    }

    public override Measurement Measure(FrameConsistency state, MetricContext context)
    {
        var measured = state.Videos.Measure(Info, Lack, "videos");
        if (measured is not Measurement.Score score || state.Videos.Values.Count == 0) return measured;

        var pooled = new Part("frames", state.Pooled) { Uncertainty = state.Uncertainty(context), IsReference = true };
        if (Unit is ConsistencyUnit.Videos) return score with { Parts = [pooled] };

        var videos = new Part("videos", score.Value) { Uncertainty = score.Uncertainty, IsReference = true };
        return new Measurement.Score(pooled.Value) { Uncertainty = pooled.Uncertainty, Notes = score.Notes, Parts = [videos] };
    }
}
