using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Observations;

/// <summary>The prompt of an episode and an image of what came of it, in the space that texts and images share.</summary>
internal static class OutcomeVectors
{
    public const string ImagePath = "image";

    private static readonly ImageVector Outcome = new("image_embedding", ImagePath, ModelRoles.ClipImage);

    private static readonly TextVector Prompt = new("prompt_embedding", "prompt");

    public static IReadOnlyList<FieldNeed> Needs { get; } = [Outcome.Need, Prompt.Need];

    /// <summary>Null where the image cannot be used and the audit counts such.</summary>
    public static (double[] Outcome, double[] Prompt)? Find(Sample sample) => Outcome.Find(sample) is { } outcome ? (outcome, Prompt.Vector(sample)) : null;
}
