namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>A stretch of text that holds mathematics.</summary>
/// <param name="Content">The mathematics, without what marks it.</param>
/// <param name="Start">Where it begins in the text, marks included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsPlain">Whether it stands outside of LaTeX.</param>
internal readonly record struct Piece(string Content, int Start, int End, bool IsPlain)
{
    public bool IsDisplay(string text) => text.AsSpan(0, End).EndsWith("$$", StringComparison.Ordinal) || text.AsSpan(0, End).EndsWith("\\]", StringComparison.Ordinal);
}
