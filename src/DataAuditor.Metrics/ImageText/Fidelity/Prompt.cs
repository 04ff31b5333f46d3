using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.ImageText.Fidelity;

/// <summary>How near images are to the prompts that they were made from.</summary>
public sealed record Prompt() : CosineMetric(Description)
{
    private static readonly MetricInfo Description = new("image-text.fidelity.prompt", "Prompt fidelity", Modality.ImageText, Dimension.Fidelity)
    {
        Summary = "Mean over records of the cosine similarity of the embeddings of the generated image and of its prompt, in the space that images and texts share.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \cos(E_{\text{img}}(V_{\text{gen}}), E_{\text{text}}(T_{\text{prompt}}))",
        Source = "Ruiz et al. 2023, DreamBooth; Radford et al. 2021, CLIP",
        Direction = Direction.Higher,
        Range = new ValueRange(-1, 1),
        Needs = DataAuditor.Needs.None,
    };

    private static readonly ImageVector Image = new("image_embedding", "image", ModelRoles.ClipImage);

    private static readonly TextVector Text = new("prompt_embedding", "prompt");

    private protected override IReadOnlyList<FieldNeed> Needs => [Image.Need, Text.Need];

    private protected override (string? Image, string? Reference) Shown => (Image.Image, null);

    private protected override (double[] First, double[] Second)? Vectors(Sample sample) => Image.Find(sample) is { } image ? (image, Text.Vector(sample)) : null;
}
