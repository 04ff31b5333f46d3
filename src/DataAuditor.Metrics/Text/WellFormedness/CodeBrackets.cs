using System.Globalization;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Code whose brackets are not balanced, outside of its comments and texts.</summary>
internal static class CodeBrackets
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Find(MarkdownText text)
    {
        foreach (var block in text.Blocks)
        {
            if (CodeSyntax.Of(block.Language) is { } syntax && Unbalanced(block.Content, syntax) is { } bracket)
            {
                return string.Create(CultureInfo.InvariantCulture, $"in the block at line {block.Line}, '{bracket}' has no counterpart");
            }
        }

        return null;
    }

    /// <summary>The first bracket that closes what is not open, or else the last that stays open.</summary>
    private static char? Unbalanced(string code, CodeSyntax syntax)
    {
        var open = new Stack<char>();
        var at = 0;
        while (at < code.Length)
        {
            if (SkipNonCode(code, ref at, syntax)) continue;

            var character = code[at++];
            if (character is '(' or '[' or '{') open.Push(character);
            else if (character is ')' or ']' or '}' && (!open.TryPop(out var opened) || opened != Opening(character))) return character;
        }

        return open.TryPeek(out var last) ? last : null;
    }

    private static char Opening(char closing) => closing switch
    {
        ')' => '(',
        ']' => '[',
        _ => '{',
    };

    /// <summary>Steps over a comment or a text that begins here.</summary>
    private static bool SkipNonCode(string code, ref int at, CodeSyntax syntax)
    {
        if (Begins(code, at, syntax.LineComment)) return Skip(code, ref at, 1, "\n");
        if (syntax.BlockComment is { } comment && Begins(code, at, comment.Open)) return Skip(code, ref at, comment.Open.Length, comment.Close);
        if (syntax.HasTripleQuotes && Begins(code, at, "\"\"\"")) return Skip(code, ref at, 3, "\"\"\"");
        if (syntax.HasTripleQuotes && Begins(code, at, "'''")) return Skip(code, ref at, 3, "'''");

        var quote = code[at];
        return (quote == '"' || (quote == '\'' && syntax.HasSingleQuotes)) && SkipText(code, ref at, quote);
    }

    private static bool Begins(string code, int at, string what) => code.AsSpan(at).StartsWith(what);

    private static bool Skip(string code, ref int at, int opening, string close)
    {
        var end = code.IndexOf(close, Math.Min(at + opening, code.Length), StringComparison.Ordinal);
        at = end < 0 ? code.Length : end + close.Length;
        return true;
    }

    /// <summary>A text ends at its quotation mark, or else with the line.</summary>
    private static bool SkipText(string code, ref int at, char quote)
    {
        for (at++; at < code.Length && code[at] != quote && code[at] != '\n'; at++)
        {
            if (code[at] == '\\') at++;
        }

        at = Math.Min(at + 1, code.Length);
        return true;
    }
}
