namespace DataAuditor.JsonSchema.Formats;

/// <summary>JSON Pointers (RFC 6901) and relative ones.</summary>
internal static class JsonPointers
{
    public static bool IsJsonPointer(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] != '/') return false;

        while (text.IndexOf('~') is var tilde and >= 0)
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ('0' or '1')) return false;
            text = text[(tilde + 2)..];
        }

        return true;
    }

    public static bool IsRelativeJsonPointer(ReadOnlySpan<char> text)
    {
        var digits = Digits.Count(text);
        if (digits == 0 || (digits > 1 && text[0] == '0')) return false;

        return text[digits..] is "#" || IsJsonPointer(text[digits..]);
    }
}
