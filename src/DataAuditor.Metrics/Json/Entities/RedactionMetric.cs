using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Entities;

/// <summary>How well entities were found that should be redacted, over the entities of all records: precision, recall, or both in one.</summary>
public abstract record RedactionMetric(MetricInfo Info) : RecordMetric<RedactionScores>(Info)
{
    private static readonly FieldNeed[] Needed = [EntityFields.Gold];

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    /// <summary>What the metric is called of one record.</summary>
    private protected abstract string Noun { get; }

    /// <summary>Why it is undefined where it is of nothing.</summary>
    private protected abstract string NoMember { get; }

    public sealed override RedactionScores Empty() => new();

    public sealed override void Add(RedactionScores state, Sample sample, Evidence evidence)
    {
        if (state.Add(sample, Ratio) is { } value and < 1) evidence.Show(sample, 1 - value, Noun, value);
    }

    public sealed override Measurement Measure(RedactionScores state, MetricContext context) => state.Measure(Info, context, NoMember);

    private protected abstract (int Hits, int Members) Ratio(EntityMatch match);
}
