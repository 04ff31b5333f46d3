using DataAuditor.Models.Tokenizers.Patterns;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary><c>Split</c> and its relatives: the matches of a pattern are delimiters.</summary>
/// <param name="invert">Whether what does not match is the delimiter instead.</param>
internal sealed class PatternSplit(TextPattern pattern, SplitBehavior behavior, bool invert = false) : PreTokenizer
{
    public override void Split(ReadOnlySpan<char> piece, PieceCuts cuts)
    {
        var parts = new List<TextMatch>();
        pattern.Find(piece, parts);
        if (behavior == SplitBehavior.MergedWithNext) MergeWithNext(parts);

        var (start, end, previous) = (0, 0, false);
        foreach (var part in parts)
        {
            var isDelimiter = part.IsMatch != invert;
            if (!Joins(isDelimiter, previous))
            {
                cuts.Add(start, end);
                start = part.Start;
            }

            end = part.End;
            previous = isDelimiter;
            if (behavior == SplitBehavior.Removed && isDelimiter) start = end;
        }

        cuts.Add(start, end);
    }

    /// <summary>Whether a part goes on with the one before it.</summary>
    private bool Joins(bool isDelimiter, bool previous) => behavior switch
    {
        SplitBehavior.MergedWithPrevious => isDelimiter && !previous,
        SplitBehavior.Contiguous => isDelimiter == previous,
        _ => false,
    };

    /// <summary>Read from the end, each delimiter that follows no delimiter joins the part after it.</summary>
    private void MergeWithNext(List<TextMatch> parts)
    {
        var (kept, previous) = (parts.Count, false);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts[i];
            var isDelimiter = part.IsMatch != invert;
            if (isDelimiter && !previous && kept < parts.Count) parts[kept] = parts[kept] with { Start = part.Start };
            else parts[--kept] = part;
            previous = isDelimiter;
        }

        parts.RemoveRange(0, kept);
    }
}
