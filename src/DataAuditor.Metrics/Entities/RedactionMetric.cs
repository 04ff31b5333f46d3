using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Entities;

/// <summary>How well entities were found that should be redacted, over the entities of all records: precision, recall, or both in one.</summary>
public abstract record RedactionMetric(MetricInfo Info) : RecordMetric<RedactionScores>(Info)
{
    private protected abstract RedactionRatio Ratio { get; }

    public sealed override RedactionScores Empty() => new();

    public sealed override void Add(RedactionScores state, Sample sample, Evidence evidence)
    {
        if (state.Add(sample, SourceOf(sample), MatchesOf(sample), Ratio) is { } value and < 1) evidence.Show(sample, 1 - value, Ratio.Noun, value);
    }

    public sealed override Measurement Measure(RedactionScores state, MetricContext context) =>
        ObstacleIn(state) is { } reason ? Measurement.NotMeasurable(reason) : state.Measure(Info, context, Ratio.NoMember, NotesOn(state));

    private protected abstract EntityMatches MatchesOf(Sample sample);

    /// <summary>The field that says what was redacted in a record; null where none does.</summary>
    private protected abstract string? SourceOf(Sample sample);

    /// <summary>Why it cannot be measured by the fields that said what was redacted.</summary>
    private protected virtual string? ObstacleIn(RedactionScores state) => null;

    /// <summary>What reports say of the fields that said what was redacted.</summary>
    private protected abstract IEnumerable<string> NotesOn(RedactionScores state);
}
