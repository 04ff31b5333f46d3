using System.Text;

namespace DataAuditor.Reports.Markdown;

/// <summary>Data as text of GitHub-flavoured Markdown that formats, links, embeds and notifies nothing.</summary>
internal static class GfmText
{
    private const int Limit = 300;

    public static string Escape(string data)
    {
        var text = PlainText.OneLine(data, Limit);
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++) Append(escaped, text, i);

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, string text, int index)
    {
        const string zeroWidthSpace = "&#8203;";
        var letter = text[index];
        _ = letter switch
        {
            '&' => escaped.Append("&amp;"),
            '<' => escaped.Append("&lt;"),
            '>' => escaped.Append("&gt;"),
            '$' => escaped.Append("&#36;"),
            '|' => escaped.Append("&#124;"),
            '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '~' or '!' => escaped.Append('\\').Append(letter),

            // Mentions and issue references are found after escapes and entities are decoded, so only a further character breaks them.
            '@' or '#' => escaped.Append('\\').Append(letter).Append(zeroWidthSpace),
            ':' when text.AsSpan(index).StartsWith("://", StringComparison.Ordinal) => escaped.Append(letter).Append(zeroWidthSpace),
            '.' when EndsWithWww(text.AsSpan(0, index)) => escaped.Append(letter).Append(zeroWidthSpace),
            _ => escaped.Append(letter),
        };
    }

    private static bool EndsWithWww(ReadOnlySpan<char> before) => before.EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
