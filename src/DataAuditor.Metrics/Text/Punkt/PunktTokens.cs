using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Punkt;

/// <summary>The words around a possible end of a sentence, and whether the sentence does end there.</summary>
internal static class PunktTokens
{
    private const string Punctuation = ")\";}]*:@'({[!?";
    private const string NeverStartsWord = "(\"`{[:;&#*@)}]-,";
    private const string NeverStartsSentence = ";:,.!?";

    public static bool IsPunctuation(char c) => Punctuation.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a sentence ends within the context, that is, at a word that another follows.</summary>
    public static bool HoldsBreak(string context)
    {
        string? previous = null;
        foreach (var line in context.Split('\n'))
        {
            foreach (var token in Read(line))
            {
                if (previous is not null && EndsSentence(previous, token)) return true;
                previous = token;
            }
        }

        return false;
    }

    /// <summary>A word with a final period ends a sentence, except initials and numbers before what cannot begin one; dots in a row never do.</summary>
    private static bool EndsSentence(string token, string next)
    {
        if (token is "." or "?" or "!") return true;
        if (!token.EndsWith('.') || token.EndsWith("..", StringComparison.Ordinal)) return false;

        var continues = (next.Length == 1 && NeverStartsSentence.Contains(next[0], StringComparison.Ordinal)) || PythonText.IsLower(First(next));
        if (IsInitial(token)) return !continues && !PythonText.IsUpper(First(next));
        return !(IsNumber(token) && continues);
    }

    private static string First(string token) => char.IsHighSurrogate(token[0]) && token.Length > 1 ? token[..2] : token[..1];

    private static bool IsInitial(string token) => token[..^1] is var letter && letter == First(token)
        && System.Text.Rune.TryGetRuneAt(letter, 0, out var rune) && PythonText.IsWord(rune) && !System.Text.Rune.IsDigit(rune);

    /// <summary>Digits with dots, commas and hyphens among them, perhaps signed or without a leading digit.</summary>
    private static bool IsNumber(string token)
    {
        var start = token[0] == '-' ? 1 : 0;
        if (start < token.Length && token[start] is '.' or ',') start++;
        return start < token.Length && char.IsDigit(token[start]) && token.Skip(start).All(c => char.IsDigit(c) || c is '.' or ',' or '-');
    }

    private static IEnumerable<string> Read(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = PythonText.IsSpace(line[at]) ? 0 : LengthAt(line, at);
            if (length > 0) yield return line.Substring(at, length);
            at += Math.Max(1, length);
        }
    }

    private static int LengthAt(string line, int at)
    {
        if (DotsOrDashes(line, at) is > 0 and var row) return row;
        if (NeverStartsWord.Contains(line[at], StringComparison.Ordinal)) return 1;

        var end = at + 1;
        while (!EndsWord(line, end)) end++;
        return end - at;
    }

    private static bool EndsWord(string line, int at) => EndsWordAfterComma(line, at) || (line[at] == ',' && EndsWordAfterComma(line, at + 1));

    private static bool EndsWordAfterComma(string line, int at) =>
        at == line.Length || PythonText.IsSpace(line[at]) || IsPunctuation(line[at]) || DotsOrDashes(line, at) > 0;

    /// <summary>The length of a row of dots or dashes. Dots with spaces between never share a context.</summary>
    private static int DotsOrDashes(string line, int at)
    {
        var row = line.AsSpan(at);
        if (row[0] is not ('.' or '-')) return 0;

        var same = row.IndexOfAnyExcept(row[0]) is >= 0 and var other ? other : row.Length;
        return same > 1 ? same : 0;
    }
}
