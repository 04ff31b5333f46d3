using DataAuditor.Metrics.Vectors;
using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>How far videos with a watermark are from those without: a distance for each, or what a network sees in both.</summary>
public sealed class WatermarkCosts : IState<WatermarkCosts>
{
    private const int MostVideos = 50_000;

    internal MediaMeans Distances { get; } = new();

    /// <summary>The videos with a watermark, and for the real ones those without.</summary>
    internal VectorPair Seen { get; } = new(MostVideos);

    public void Merge(WatermarkCosts later)
    {
        Distances.Merge(later.Distances);
        Seen.Merge(later.Seen);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Distances);
        archive.PassState(Seen);
    }
}
