using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>Ratings of responses, and the qualities that they come of.</summary>
public sealed class QualityMoments : IState<QualityMoments>
{
    private readonly Moments[] _qualities = [.. Enumerable.Range(0, UsrQualities.Count).Select(static _ => new Moments())];

    public Moments Ratings { get; } = new();

    public IReadOnlyList<Moments> Qualities => _qualities;

    public void Add(double rating, ReadOnlySpan<double> qualities)
    {
        Ratings.Add(rating);
        for (var quality = 0; quality < qualities.Length; quality++) _qualities[quality].Add(qualities[quality]);
    }

    public void Merge(QualityMoments later)
    {
        Ratings.Merge(later.Ratings);
        for (var quality = 0; quality < _qualities.Length; quality++) _qualities[quality].Merge(later._qualities[quality]);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Ratings);
        foreach (var quality in _qualities) archive.PassState(quality);
    }
}
