using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>The mean over episodes of a number that each has by itself.</summary>
public abstract record EpisodeMetric(MetricInfo Info) : RecordMetric<EpisodeMeans>(Info)
{
    /// <summary>What the number is, as in "the mean acceleration".</summary>
    [JsonIgnore]
    private protected abstract string Noun { get; }

    /// <summary>What an episode without a number has or lacks, as in "fewer than two steps".</summary>
    [JsonIgnore]
    private protected abstract string Lack { get; }

    /// <summary>What stands behind the number, as in " m/s²".</summary>
    [JsonIgnore]
    private protected virtual string Unit => "";

    public sealed override EpisodeMeans Empty() => new();

    public sealed override void Add(EpisodeMeans state, Sample sample, Evidence evidence)
    {
        var episode = Episode.Of(sample);
        var found = Of(sample, episode, state);
        state.Add(sample, found?.Value);
        if (found is not var (value, step)) return;

        var weight = Info.Direction is Direction.Higher ? Info.Range.High - value : value;
        if (weight <= 0 || !evidence.Wants(sample.Index, weight)) return;

        evidence.Add(new Exhibit(sample.Index, weight, $"{Noun} is {Number.Format(value)}{Unit}{(step < 0 ? "" : $"; see {episode.Place(step)}")}"));
    }

    public sealed override Measurement Measure(EpisodeMeans state, MetricContext context) => state.Measure(Info, context, Lack);

    /// <summary>Null for an episode that has no such number.</summary>
    /// <param name="state">Takes remarks.</param>
    private protected abstract EpisodeValue? Of(Sample sample, Episode episode, EpisodeMeans state);
}
