using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>The texts of a record's steps, in the space that they share with images.</summary>
internal sealed record StepTexts() : StepVectors<string>("text", ModelRoles.ClipText)
{
    public static StepTexts Instance { get; } = new();

    private protected override bool TryInput(Sample sample, string content, out string input)
    {
        input = content;
        return true;
    }
}
