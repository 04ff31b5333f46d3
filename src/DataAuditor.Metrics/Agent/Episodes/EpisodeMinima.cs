using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>The least of something in each episode, and the least of all.</summary>
public sealed class EpisodeMinima : IState<EpisodeMinima>
{
    private double _least = double.PositiveInfinity;

    /// <summary>Of the episodes that have one.</summary>
    public EpisodeMeans Means { get; } = new();

    /// <summary>Episodes in which it is infinite.</summary>
    public long Infinite { get; private set; }

    /// <param name="least">Null for an episode that has none.</param>
    public void Add(Sample sample, double? least)
    {
        if (least is double.PositiveInfinity)
        {
            Infinite++;
            return;
        }

        Means.Add(sample, least);
        _least = Math.Min(_least, least ?? double.PositiveInfinity);
    }

    public void Merge(EpisodeMinima later)
    {
        Means.Merge(later.Means);
        _least = Math.Min(_least, later._least);
        Infinite += later.Infinite;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Means);
        _least = archive.Pass(_least);
        Infinite = archive.PassCount(Infinite);
    }

    /// <summary>The least of all: an extreme of these episodes, of which no interval can be given. Not measurable where there is none.</summary>
    /// <param name="lack">What an episode without it lacks.</param>
    /// <param name="infinite">The part that counts where it is infinite; null where it cannot be.</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string lack, string? infinite)
    {
        if (Means.Values.Count == 0 && Infinite + Means.LeftOut == 0) return info.WorstFor("there is no synthetic record");
        if (Means.Values.Count == 0) return Measurement.NotMeasurable(Infinite == 0 ? Means.LeftOut.NoRecord(lack) : $"it is infinite in all episodes that could have it ({infinite})");

        return new Measurement.Score(_least)
        {
            Parts =
            [
                new Part("mean over episodes", Means.Values.Mean) { Uncertainty = Means.Uncertainty(info, context), IsReference = true },
                .. infinite is null ? Array.Empty<Part>() : [new Part(infinite, Infinite) { IsReference = true }],
            ],
            Notes = [.. Means.LeftOut.Notes(lack), .. Means.Remarks],
        };
    }
}
