using System.Text;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>
/// Answers are the same where their words are, in their order: small letters, without punctuation and the English articles, as in the
/// evaluation of SQuAD (Rajpurkar et al. 2016). Signs that carry meaning, such as minus, percent and other symbols, stay; so does the point
/// within a number.
/// </summary>
internal sealed class NormalizedAnswers : AnswerComparison
{
    private static readonly string[] Articles = ["a", "an", "the"];

    public override Answer Read(string text)
    {
        string[] words = Spaced(text.ToLowerInvariant()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] kept = [.. words.Where(static word => !Articles.Contains(word, StringComparer.Ordinal))];

        // An answer that is an article, or a mark, is the answer all the same.
        var normal = string.Join(' ', kept.Length > 0 ? kept : words);
        return normal.Length > 0 ? new Answer(normal) : text.Trim() is { Length: > 0 } marks ? new Answer(marks) : new Answer("", "it is blank");
    }

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\'' or '’')) spaced.Append(IsKept(text, at) ? text[at] : ' ');
        }

        return spaced.ToString();
    }

    private static bool IsKept(string text, int at)
    {
        var isBeforeDigit = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return text[at] switch
        {
            '.' or ',' => isBeforeDigit && at > 0 && char.IsAsciiDigit(text[at - 1]),
            '-' => isBeforeDigit && (at == 0 || !char.IsLetterOrDigit(text[at - 1])),
            '%' or '/' or '*' => true,
            var mark => !char.IsPunctuation(mark),
        };
    }
}
