using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The images of a record's steps, in the space that they share with texts.</summary>
internal sealed record StepImages() : StepVectors<ImageTensor>("image", ModelRoles.ClipImage)
{
    public static StepImages Instance { get; } = new();

    private protected override bool TryInput(Sample sample, string content, out ImageTensor input)
    {
        input = sample.Image(content)?.ToTensor()!;
        return input is not null;
    }
}
