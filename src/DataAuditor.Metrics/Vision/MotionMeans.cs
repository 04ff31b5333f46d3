using DataAuditor.States;

namespace DataAuditor.Metrics.Vision;

/// <summary>How much videos move, and how varied their motion is.</summary>
public sealed class MotionMeans : IState<MotionMeans>
{
    public MediaMeans Magnitudes { get; } = new();

    public MediaMeans Entropies { get; } = new();

    /// <summary>Videos whose motion was estimated without a flow field and without a model.</summary>
    public long Estimated { get; internal set; }

    public void Merge(MotionMeans later)
    {
        Magnitudes.Merge(later.Magnitudes);
        Entropies.Merge(later.Entropies);
        Estimated += later.Estimated;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Magnitudes);
        archive.PassState(Entropies);
        Estimated = archive.PassCount(Estimated);
    }
}
