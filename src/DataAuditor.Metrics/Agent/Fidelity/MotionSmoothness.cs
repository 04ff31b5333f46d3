using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Frames;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Agent.Fidelity;

/// <summary>How evenly what videos show moves.</summary>
public sealed record MotionSmoothness() : RecordMetric<SmoothnessMeans>(Description)
{
    private const string Given = "motion_smoothness";

    private const string Video = "video";

    private static readonly MetricInfo Description = new("agent.fidelity.motion-smoothness", "Motion smoothness (VBench's where given, else by built-in flow)", Modality.Agent, Dimension.Fidelity)
    {
        Summary = "Mean over videos of how well every other frame is told from its neighbours: the field 'motion_smoothness', as VBench's interpolation network has it, or else 1 less the mean absolute difference of a frame from its two neighbours moved half-way by a built-in optical flow. The latter is not VBench's number and does not compare with it.",
        Formula = @"1 - \frac{1}{255 |\Omega|} \sum_{\mathbf{x} \in \Omega} |I_t(\mathbf{x}) - \hat{I}_t(\mathbf{x})|",
        Source = "Huang et al. 2024, VBench; Farnebäck 2003 for the built-in flow",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [new(Given) { Or = [Video] }];

    [Option("Pixels of the shorter side that frames are scaled down to before they are compared.", Min = 32, Max = 4096)]
    public int Side { get; init; } = 256;

    [Option("Most frames of a video that are looked at, from its beginning.", Min = 3, Max = 1024)]
    public int MostFrames { get; init; } = 33;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override SmoothnessMeans Empty() => new();

    public override void Add(SmoothnessMeans state, Sample sample, Evidence evidence)
    {
        double? smoothness = sample.Probability(Given);
        if (smoothness is null)
        {
            if (sample.Video(sample.Text(Video)!, new VideoRequest(Side: Side, MostFrames: MostFrames)) is not { } video)
            {
                state.Videos.AddUnusable();
                return;
            }

            smoothness = SmoothnessOf(video.Frames);
            if (smoothness is not null) state.Estimated++;
        }

        state.Videos.Add(smoothness, isDegenerate: true);
        if (smoothness is { } value and < 1) evidence.Show(sample, 1 - value, "the smoothness of its motion", value, image: null);
    }

    public override Measurement Measure(SmoothnessMeans state, MetricContext context) => state.Videos.Measure(Info, "fewer than three frames", "videos") switch
    {
        Measurement.Score score when state.Estimated > 0 => score with { Notes = [.. score.Notes, NotVBench(state.Estimated)] },
        var measured => measured,
    };

    private static string NotVBench(long videos) => string.Create(CultureInfo.InvariantCulture, $"the smoothness of {videos} videos is by built-in flow, which does not compare with VBench's");

    private static double? SmoothnessOf(IReadOnlyList<RasterImage> frames)
    {
        var (sum, count) = (0.0, 0);
        for (var frame = 1; frame + 1 < frames.Count; frame += 2, count++) sum += MiddleFrame.Distance(frames[frame - 1], frames[frame], frames[frame + 1]);
        return count == 0 ? null : 1 - (sum / count);
    }
}
