using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Scenes;

/// <summary>How many of each record's scenes match their prompt, and for how many records nobody can say.</summary>
public sealed class SceneMeans : IState<SceneMeans>
{
    internal EpisodeMeans Shares { get; } = new();

    /// <summary>Records with a scene of which the judge came to no opinion.</summary>
    internal long WithoutOpinion { get; set; }

    /// <summary>Records with a picture that cannot be used.</summary>
    internal long Unusable { get; set; }

    public void Merge(SceneMeans later)
    {
        Shares.Merge(later.Shares);
        WithoutOpinion += later.WithoutOpinion;
        Unusable += later.Unusable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Shares);
        WithoutOpinion = archive.PassCount(WithoutOpinion);
        Unusable = archive.PassCount(Unusable);
    }

    /// <summary>The mean; not measurable where the judge's silence leaves no record, and the worst value where what was generated does.</summary>
    internal Measurement Measure(MetricInfo info, MetricContext context)
    {
        if (Shares.Values.Count == 0 && WithoutOpinion > 0) return Measurement.NotMeasurable("the judge came to no opinion of any record");
        if (Shares.Values.Count == 0 && Unusable > 0) return info.WorstFor("no record has images that can be used");

        return Shares.Measure(info, context, "no scene") switch
        {
            Measurement.Score score => score with { Notes = [.. score.Notes, .. WithoutOpinion.Notes("no opinion of the judge"), .. UnusableFiles.Notes(Unusable, "images")] },
            var measured => measured,
        };
    }
}
