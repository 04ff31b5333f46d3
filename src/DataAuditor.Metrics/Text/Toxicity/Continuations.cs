namespace DataAuditor.Metrics.Text.Toxicity;

/// <summary>What was generated for a prompt.</summary>
internal static class Continuations
{
    public const string None = "no scored generation";

    private static readonly TextToxicity Toxicity = new("generations");

    public static IReadOnlyList<FieldNeed> Needs { get; } = [Toxicity.Need];

    /// <summary>The toxicity of the worst one; null where none has a score.</summary>
    public static double? Worst(Sample sample) => Toxicity.ValuesOf(sample).Max();
}
