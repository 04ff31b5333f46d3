using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Images;
using DataAuditor.Media;

namespace DataAuditor.Metrics.Vision;

/// <summary>How the pixels of videos move from frame to frame.</summary>
public abstract record MotionMetric(MetricInfo Info) : RecordMetric<MotionMeans>(Info)
{
    [Option("For videos without a flow field: by the model where one is configured, and else as built in ('auto'), always as built in, or always by the model.")]
    public MotionMethod Method { get; init; }

    [Option("Frames of a second that are looked at.", Min = 0.1, Max = 240)]
    public double FramesPerSecond { get; init; } = 8;

    [Option("Pixels of the shorter side that frames are scaled down to; motion is told in such pixels.", Min = 32, Max = 4096)]
    public int Side { get; init; } = 256;

    [Option("Most frames of a video that are looked at, from its beginning.", Min = 2, Max = 1024)]
    public int MostFrames { get; init; } = 32;

    [Option("Bins of the histogram of displacements.", Min = 2, Max = 4096)]
    public int Bins { get; init; } = 32;

    [Option("Displacement in pixels where the histogram ends; larger ones are in its last bin.", Min = 0.001, Max = 10_000)]
    public double Largest { get; init; } = 16;

    private MotionFrames Frames => new(new VideoRequest(FramesPerSecond, Side, MostFrames));

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads =>
    [
        new FieldNeed(MotionFrames.Field) { WithoutModel = Method is MotionMethod.Model ? [] : [MotionFrames.Video], Model = Method is MotionMethod.BuiltIn ? null : Frames },
    ];

    public sealed override object FoldKey() => (typeof(MotionMetric), Method, FramesPerSecond, Side, MostFrames, Bins, Largest);

    public sealed override MotionMeans Empty() => new();

    public sealed override void Add(MotionMeans state, Sample sample, Evidence evidence)
    {
        if (MagnitudesOf(sample, state) is not { } magnitudes)
        {
            state.Magnitudes.AddUnusable();
            state.Entropies.AddUnusable();
            return;
        }

        state.Magnitudes.Add(magnitudes.Mean);
        state.Entropies.Add(magnitudes.Entropy);
        if (magnitudes.Mean is { } mean) evidence.Show(sample, -mean, "the mean motion in pixels", mean, image: null);
    }

    public sealed override Measurement Measure(MotionMeans state, MetricContext context)
    {
        var measurement = Of(state).Measure(Info, "no two frames between which a motion is known", "videos");
        if (measurement is not Measurement.Score score || state.Estimated == 0) return measurement;

        return score with { Notes = [.. score.Notes, string.Create(CultureInfo.InvariantCulture, $"the motion of {state.Estimated} videos is estimated by polynomial expansion, which is approximate")] };
    }

    private protected abstract MediaMeans Of(MotionMeans state);

    /// <summary>Null where a file cannot be used.</summary>
    private MotionMagnitudes? MagnitudesOf(Sample sample, MotionMeans state)
    {
        var magnitudes = new MotionMagnitudes(Bins, Largest);
        if (sample.Has(MotionFrames.Field)) return AddFiles(sample, magnitudes);

        if (Method is not MotionMethod.BuiltIn && Frames.Of(sample) is { } flows)
        {
            foreach (var flow in flows) magnitudes.Add(flow);
            return flows.Count == 0 && sample.Video(sample.Text(MotionFrames.Video)!, Frames.Request) is null ? null : magnitudes;
        }

        if (sample.Video(sample.Text(MotionFrames.Video)!, Frames.Request) is not { } video) return null;

        state.Estimated++;
        for (var frame = 1; frame < video.Frames.Count; frame++) magnitudes.Add(DenseFlow.Of(video.Frames[frame - 1], video.Frames[frame]));
        return magnitudes;
    }

    /// <summary>One file, or one for each pair of frames.</summary>
    private static MotionMagnitudes? AddFiles(Sample sample, MotionMagnitudes magnitudes)
    {
        var isList = sample.Value(MotionFrames.Field) is { ValueKind: JsonValueKind.Array } || sample.Text(MotionFrames.Field)!.AsSpan().TrimStart().StartsWith("[");
        foreach (var path in isList ? sample.Texts(MotionFrames.Field)! : [sample.Text(MotionFrames.Field)!])
        {
            if (sample.Flow(path) is not { } flow) return null;
            magnitudes.Add(flow);
        }

        return magnitudes;
    }
}
