using System.Globalization;
using System.Text;
using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Values and counts as messages say them.</summary>
internal static class ValueWords
{
    /// <summary>Characters of a text or number that are shown; longer ones end in an ellipsis.</summary>
    private const int MostCharacters = 60;

    /// <summary>A number, text or literal as it is written, cut short; of arrays and objects how large they are.</summary>
    public static string Of(TokenTable table, int token)
    {
        ref var value = ref table[token];
        return value.Kind switch
        {
            TokenKind.String => $"\"{Shown(table.Text(token))}\"",
            TokenKind.Array => $"an array of {Count(value.Length, "item")}",
            TokenKind.Object => $"an object of {Count(value.Length, "property", "properties")}",
            _ => Shown(table.Text(token)),
        };
    }

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A text cut short.</summary>
    public static string Shown(ReadOnlySpan<byte> text)
    {
        // Four bytes hold at least one character, so the rest cannot show.
        var shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * (MostCharacters + 1))]);
        if (shown.Length <= MostCharacters) return shown;

        return string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters), "…");
    }

    public static string KindName(TokenKind kind) => kind switch
    {
        TokenKind.Null => "null",
        TokenKind.False or TokenKind.True => "boolean",
        TokenKind.Number => "number",
        TokenKind.String => "string",
        TokenKind.Array => "array",
        _ => "object",
    };
}
