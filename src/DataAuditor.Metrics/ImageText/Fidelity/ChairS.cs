using DataAuditor.Metrics.Objects;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How many texts name an object that is not in their image.</summary>
public sealed record ChairS() : ChairMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.chair-s", "CHAIR, captions", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Share of texts, or of their sentences, with a mention of an object that the image does not show; parts: the objects hallucinated most.",
        Formula = @"\text{CHAIR}_s = \frac{\text{Number of sentences with hallucinations}}{\text{Total number of sentences}}",
        Source = "Rohrbach et al. 2018, Object Hallucination in Image Captioning",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "object",
        Needs = Needs.None,
    };

    [Option("What counts: texts with a hallucination, as in the paper, whose captions are of one sentence each; or sentences with one. The original program knows texts alone.")]
    public ChairLevel Level { get; init; } = ChairLevel.Captions;

    private protected override (double Value, Uncertainty? Uncertainty) Value(ObjectHallucinations state, MetricContext context) => Level is ChairLevel.Captions
        ? (state.Captions.Value, state.Captions.Uncertainty)
        : (state.Sentences.Value, state.Sentences.Uncertainty(context));
}
