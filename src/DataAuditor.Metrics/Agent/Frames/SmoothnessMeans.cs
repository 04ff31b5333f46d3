using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Frames;

/// <summary>How smoothly videos move.</summary>
public sealed class SmoothnessMeans : IState<SmoothnessMeans>
{
    public MediaMeans Videos { get; } = new();

    /// <summary>Videos of which the record does not say it.</summary>
    public long Estimated { get; internal set; }

    public void Merge(SmoothnessMeans later)
    {
        Videos.Merge(later.Videos);
        Estimated += later.Estimated;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Videos);
        Estimated = archive.PassCount(Estimated);
    }
}
