namespace DataAuditor.JsonSchema.Formats;

/// <summary>Runs of ASCII digits.</summary>
internal static class Digits
{
    /// <summary>How many digits a text begins with.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    /// <summary>The value of a few digits; -1 if a character is none.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character)) return -1;
            value = value * 10 + (character - '0');
        }

        return value;
    }
}
