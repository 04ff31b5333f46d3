using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Entities;

/// <summary>How well the gold entities of documents were redacted, by position or else by value.</summary>
public abstract record DocumentRedactionMetric(MetricInfo Info) : RedactionMetric(Info)
{
    private static readonly FieldNeed[] Needed = [EntityFields.Gold];

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected sealed override EntityMatches MatchesOf(Sample sample) => EntityMatches.Of(sample);

    private protected sealed override string? SourceOf(Sample sample) => sample.Has(EntityFields.Redacted) ? EntityFields.Redacted : null;

    private protected sealed override IEnumerable<string> NotesOn(RedactionScores state) => state.Sources.Count == 0 ? [RedactedRecords.NoField] : [];
}
