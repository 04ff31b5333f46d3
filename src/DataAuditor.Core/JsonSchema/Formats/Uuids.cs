namespace DataAuditor.JsonSchema.Formats;

/// <summary>UUIDs of RFC 4122, of any version.</summary>
internal static class Uuids
{
    private const int Length = 36;

    public static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return false;

        for (var index = 0; index < Length; index++)
        {
            if (index is 8 or 13 or 18 or 23 ? text[index] != '-' : !char.IsAsciiHexDigit(text[index])) return false;
        }

        return true;
    }
}
