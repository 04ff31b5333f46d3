namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>Steps one after the other.</summary>
internal sealed class StepSequence(IReadOnlyList<ITextStep> steps) : ITextStep
{
    public void Apply(PieceText text)
    {
        foreach (var step in steps) step.Apply(text);
    }
}
