using System.Text;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>Runs of what Python's <c>\w</c> matches.</summary>
internal static class WordRuns
{
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out int start)
    {
        start = position;
        while (start < text.Length && !IsWord(text, start, out var length)) start += length;
        position = start;
        while (position < text.Length && IsWord(text, position, out var length)) position += length;
        return position > start;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, out int length)
    {
        if (char.IsAscii(text[at]))
        {
            length = 1;
            return CharacterClass.IsWord(new Rune(text[at]));
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return CharacterClass.IsWord(rune);
    }
}
