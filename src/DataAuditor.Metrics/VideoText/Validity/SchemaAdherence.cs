using DataAuditor.Metrics.WellFormed;

namespace DataAuditor.Metrics.VideoText.Validity;

/// <summary>How many records of videos and texts satisfy their schema.</summary>
public sealed record SchemaAdherence() : FormMetric(Description)
{
    private static readonly MetricInfo Description = new("video-text.validity.schema-adherence", "Schema adherence rate", Modality.VideoText, Dimension.Validity)
    {
        Summary = "Share of records that are JSON, satisfy their JSON Schema, and whose references resolve: files are there, ids name something. Parts: each check, over the records that it applies to.",
        Formula = @"\frac{1}{|\mathcal{M}|} \sum_{m_i \in \mathcal{M}} \mathbb{I}[\text{conforms}(m_i, \mathbb{S}) = \text{true}]",
        Source = "JSON Schema, drafts 4 to 2020-12",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "check",
        Needs = Needs.None,
        AlsoReads = Needs.Schema,
    };

    private protected override bool NeedsSchema => true;
}
