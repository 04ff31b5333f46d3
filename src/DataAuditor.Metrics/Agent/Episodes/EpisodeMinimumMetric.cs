using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>The least over all episodes of what is the less the worse.</summary>
public abstract record EpisodeMinimumMetric(MetricInfo Info) : RecordMetric<EpisodeMinima>(Info)
{
    /// <summary>What is measured, as in "the least distance".</summary>
    [JsonIgnore]
    private protected abstract string Noun { get; }

    [JsonIgnore]
    private protected abstract string Unit { get; }

    /// <summary>What an episode without it lacks.</summary>
    [JsonIgnore]
    private protected abstract string Lack { get; }

    /// <summary>What an episode is in which it is infinite; null where it cannot be.</summary>
    [JsonIgnore]
    private protected virtual string? Infinite => null;

    public sealed override EpisodeMinima Empty() => new();

    public sealed override void Add(EpisodeMinima state, Sample sample, Evidence evidence)
    {
        var episode = Episode.Of(sample);
        var found = Of(sample, episode, state);
        state.Add(sample, found?.Value);
        if (found is not var (least, step) || double.IsInfinity(least)) return;

        var weight = 1 / (1 + least);
        if (evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, $"{Noun} is {Number.Format(least)} {Unit}, in {episode.Place(step)}"));
    }

    public sealed override Measurement Measure(EpisodeMinima state, MetricContext context) => state.Measure(Info, context, Lack, Infinite);

    /// <summary>The least in an episode, and the step; null where it has none.</summary>
    /// <param name="state">Takes remarks.</param>
    private protected abstract EpisodeValue? Of(Sample sample, Episode episode, EpisodeMinima state);
}
