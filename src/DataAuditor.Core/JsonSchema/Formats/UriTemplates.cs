namespace DataAuditor.JsonSchema.Formats;

/// <summary>URI templates of RFC 6570.</summary>
internal static class UriTemplates
{
    private const int MostPrefixDigits = 4;

    public static bool IsUriTemplate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text[0] switch
            {
                '{' => ExpressionLength(text),
                '%' => IsPercentEncoded(text) ? 3 : 0,
                _ => IsLiteral(text[0]) ? 1 : 0,
            };
            if (length == 0) return false;

            text = text[length..];
        }

        return true;
    }

    private static bool IsLiteral(char character) => character > ' ' && character != '\x7F' && !"\"<>\\^`{|}".Contains(character, StringComparison.Ordinal);

    private static bool IsPercentEncoded(ReadOnlySpan<char> text) => text.Length >= 3 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    /// <summary>The length of an expression with its braces; 0 if it is malformed.</summary>
    private static int ExpressionLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('}');
        if (end < 2) return 0;

        var variables = text[1..end];
        if ("+#./;?&=,!@|".Contains(variables[0], StringComparison.Ordinal)) variables = "=,!@|".Contains(variables[0], StringComparison.Ordinal) ? [] : variables[1..];
        if (variables.IsEmpty) return 0;

        foreach (var range in variables.Split(','))
        {
            if (!IsVariable(variables[range])) return 0;
        }

        return end + 1;
    }

    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("*")) return IsName(text[..^1]);

        var colon = text.IndexOf(':');
        if (colon < 0) return IsName(text);

        var prefix = text[(colon + 1)..];
        return IsName(text[..colon]) && prefix.Length is >= 1 and <= MostPrefixDigits && prefix[0] != '0' && Digits.Count(prefix) == prefix.Length;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty) return false;

            while (!part.IsEmpty)
            {
                var length = part[0] == '%' ? (IsPercentEncoded(part) ? 3 : 0) : char.IsAsciiLetterOrDigit(part[0]) || part[0] == '_' ? 1 : 0;
                if (length == 0) return false;

                part = part[length..];
            }
        }

        return true;
    }
}
