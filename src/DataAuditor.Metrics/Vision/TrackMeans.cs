using System.Globalization;
using DataAuditor.States;

namespace DataAuditor.Metrics.Vision;

/// <summary>A number for each video whose tracked objects have one, and how many tracks have none.</summary>
public sealed class TrackMeans : IState<TrackMeans>
{
    public MediaMeans Videos { get; } = new();

    /// <summary>Tracks that have an embedding of length 0.</summary>
    public long WithoutDirection { get; internal set; }

    internal IReadOnlyList<string> Notes => WithoutDirection switch
    {
        0 => [],
        1 => ["1 track has an embedding of length 0 and is left out"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{WithoutDirection} tracks have an embedding of length 0 and are left out")],
    };

    public void Merge(TrackMeans later)
    {
        Videos.Merge(later.Videos);
        WithoutDirection += later.WithoutDirection;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Videos);
        WithoutDirection = archive.PassCount(WithoutDirection);
    }
}
