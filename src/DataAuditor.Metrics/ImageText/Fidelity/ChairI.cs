using DataAuditor.Metrics.Objects;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How many of the objects that texts name are not in their images.</summary>
public sealed record ChairI() : ChairMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.chair-i", "CHAIR, object mentions", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Share of all mentions of objects in texts that are of an object the image does not show; parts: the objects hallucinated most.",
        Formula = @"\text{CHAIR}_i = \frac{\text{Number of hallucinated objects}}{\text{Total object mentions}}",
        Source = "Rohrbach et al. 2018, Object Hallucination in Image Captioning",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "object",
        Needs = Needs.None,
    };

    private protected override (double Value, Uncertainty? Uncertainty) Value(ObjectHallucinations state, MetricContext context) => (state.Mentions.Value, state.Mentions.Uncertainty(context));
}
