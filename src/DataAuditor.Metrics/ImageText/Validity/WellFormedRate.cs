using DataAuditor.Metrics.WellFormed;

namespace DataAuditor.Metrics.ImageText.Validity;

/// <summary>How many records of images and texts are of the form they should be.</summary>
public sealed record WellFormedRate() : FormMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.validity.well-formed-rate", "Well-formed rate", Modality.ImageText, Dimension.Validity)
    {
        Summary = "Share of records that are JSON, satisfy their JSON Schema, and whose references resolve: files are there, images can be decoded, ids name something. Parts: each check, over the records that it applies to.",
        Formula = @"\text{WFR} = \frac{1}{|\mathcal{M}_{\text{gen}}|} \sum_{m \in \mathcal{M}_{\text{gen}}} V(m, S)",
        Source = "Beurer-Kellner et al. 2024, DOMINO; JSON Schema, drafts 4 to 2020-12",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "check",
        Needs = Needs.None,
        AlsoReads = Needs.Schema,
    };

    private protected override bool NeedsSchema => false;
}
