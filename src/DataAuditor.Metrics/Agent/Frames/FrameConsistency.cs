using DataAuditor.Intervals;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Frames;

/// <summary>How alike the frames of videos are, of each video and over all frames.</summary>
public sealed class FrameConsistency : IState<FrameConsistency>
{
    private readonly CorpusRatio _frames = new();

    internal MediaMeans Videos { get; } = new();

    /// <summary>Over all frames. Not to be asked for without one.</summary>
    internal double Pooled => Math.Clamp(_frames.Value!.Value, 0, 1);

    public void Merge(FrameConsistency later)
    {
        _frames.Merge(later._frames);
        Videos.Merge(later.Videos);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_frames);
        archive.PassState(Videos);
    }

    internal Uncertainty? Uncertainty(MetricContext context) => _frames.Uncertainty(context.Random("interval"), context.Threads, context.Cancellation)?.Within(0, 1);

    /// <summary>Of the frames from the second on, added up; null where there is none, or one has no direction.</summary>
    internal static double? Similarities(IReadOnlyList<double[]> frames)
    {
        if (frames.Count < 2) return null;

        var sum = 0.0;
        for (var frame = 1; frame < frames.Count; frame++)
        {
            if (VectorAlgebra.Cosine(frames[frame - 1], frames[frame]) is not { } before || VectorAlgebra.Cosine(frames[0], frames[frame]) is not { } first) return null;
            sum += (Math.Max(0, before) + Math.Max(0, first)) / 2;
        }

        return sum;
    }

    internal void Add(long record, double sum, int frames)
    {
        Videos.Add(sum / frames);
        _frames.Add(record, sum, frames);
    }
}
