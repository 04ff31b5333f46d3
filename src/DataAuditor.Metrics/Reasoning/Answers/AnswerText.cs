using System.Buffers;
using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>
/// Finds the answer in a text that may argue at length. By falling priority: the last of a box (several boxes joined by commas, "and" or "or"
/// are one answer) and of "final answer is …"; the last "answer is …" or "answer: …"; the whole text, where it is short and all of it
/// mathematics; the last sentence with mathematics in it. In a sentence, what follows its last "is", and there LaTeX before plain numbers. Only the text
/// after the last &lt;/think&gt; counts, and only up to the next &lt;|.
/// </summary>
internal static partial class AnswerText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\^_{}");

    private const int MostWhole = 400;

    private const int MostSentence = 4000;

    /// <summary>What may be the answer, the likeliest first: its parts, more than one where several stand side by side.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Find(string text)
    {
        var start = text.LastIndexOf("</think>", StringComparison.Ordinal) is >= 0 and var thought && text.AsSpan(thought + 8).Trim().Length > 0 ? thought + 8 : 0;
        var end = text.IndexOf("<|", start, StringComparison.Ordinal) is >= 0 and var mark ? mark : text.Length;
        var answer = Bold().Replace(text[start..end], "${words}");
        var boxes = Boxes.Last(answer);
        var boxedAt = boxes.Count > 0 ? boxes[^1].Start : -1;
        if (After(FinalAnswer().Match(answer), answer, boxedAt) is { Count: > 0 } final) return [final];
        if (boxes.Count > 0) return [boxes];
        if (After(NamedAnswer().Match(answer), answer, -1) is { Count: > 0 } named) return [named];

        var trimmed = answer.Trim();
        if (trimmed.Length is 0 or > MostWhole || Prose().IsMatch(trimmed) || Segments.In(trimmed).Count > 0) return [Sentences.Last(answer)];

        // Of a formula that cannot be read the last number is not the answer.
        IReadOnlyList<Piece> whole = [new Piece(trimmed, 0, trimmed.Length, IsPlain: !trimmed.Contains('\\', StringComparison.Ordinal))];
        return trimmed.AsSpan().ContainsAny(Marks) ? [whole] : [whole, Sentences.Last(answer)];
    }

    private static IReadOnlyList<Piece> After(Match phrase, string text, int least)
    {
        if (!phrase.Success || phrase.Index < least) return [];

        var start = phrase.Index + phrase.Length;
        return Sentences.First(text.Substring(start, Math.Min(MostSentence, text.Length - start)));
    }

    /// <summary>Markdown; not x**2.</summary>
    [GeneratedRegex(@"(?<![\w)])\*\*(?=\S)(?<words>[^*\n]+)(?<=\S)\*\*(?![\w(])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?i:final\s+answer\s*(?:is|:))", RegexOptions.RightToLeft)]
    private static partial Regex FinalAnswer();

    [GeneratedRegex(@"(?i:\banswer\s*(?:is|:)|####)", RegexOptions.RightToLeft)]
    private static partial Regex NamedAnswer();

    /// <summary>Three words side by side.</summary>
    [GeneratedRegex(@"(?<![\\A-Za-z])[A-Za-z']{2,}\s+[A-Za-z']+\s+[A-Za-z']{2,}")]
    private static partial Regex Prose();
}
