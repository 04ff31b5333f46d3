using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How near images are to the subject that they were to show.</summary>
public sealed record Subject() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.subject", "Subject fidelity", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of the cosine similarity of the embeddings of the generated image and of an image of its subject.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \cos(E_{\text{img}}(V_{\text{gen}}), E_{\text{img}}(V_{\text{subj}}))",
        Source = "Ruiz et al. 2023, DreamBooth",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private static readonly ImageVector Given = new("image_embedding", "image", ModelRoles.ClipImage);

    private static readonly ImageVector Wanted = new("subject_embedding", "subject_image", ModelRoles.ClipImage);

    private protected override IReadOnlyList<FieldNeed> Needs => [Given.Need, Wanted.Need];

    private protected override (string? Image, string? Reference) Shown => (Given.Image, Wanted.Image);

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => Given.Find(sample) is { } image && Wanted.Find(sample) is { } subject ? (image, subject) : null;
}
