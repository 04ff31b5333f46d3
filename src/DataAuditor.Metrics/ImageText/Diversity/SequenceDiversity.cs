using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.ImageText.Diversity;

/// <summary>How much the images of a record's steps differ from each other.</summary>
public sealed record SequenceDiversity() : SequenceDiversityMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.diversity.sequence-diversity", "Intra-sequence diversity", Modality.ImageText, Dimension.Diversity)
    {
        Summary = "Mean over records of one less the mean cosine similarity of all pairs of images of a record's steps; records with one image are left out.",
        Formula = @"1 - \frac{2}{L(L-1)} \sum_{\ell < r} \cos(E(v_\ell), E(v_r))",
        Source = "The LLM Data Auditor, section 6.2.1; Tian et al. 2024, MM-Interleaved",
        Direction = Direction.Higher,
        Range = new ValueRange(0, 2),
        Needs = Needs.None,
    };

    private protected override FieldNeed Vectors => StepImages.Instance.Need;

    private protected override string Files => "images";

    private protected override IReadOnlyList<double[]>? VectorsOf(Sample sample) => StepImages.Instance.Vectors(sample);

    private protected override string? PathOf(Sample sample) => StepImages.Instance.Contents(sample) is [var first, ..] ? first : null;
}
