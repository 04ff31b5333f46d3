using System.Text;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>
/// The tokens of a log text, in lower case: words as source code names things, with underscores and dollar signs; numbers, with a decimal
/// point; the placeholder <c>{}</c>; and every other character that is no white space.
/// </summary>
internal sealed class LogTokenizer : Tokenizer
{
    public static LogTokenizer Instance { get; } = new();

    public override ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, scoped ref RentedText buffer) => LowerCase.Of(text, ref buffer);

    public override bool TryNext(ReadOnlySpan<char> normalized, ref int position, out int start)
    {
        while (position < normalized.Length && CharacterClass.IsSpace(normalized[position])) position++;
        start = position;
        if (start == normalized.Length) return false;

        var rest = normalized[start..];
        position += rest.StartsWith("{}") ? 2 : char.IsDigit(rest[0]) ? NumberLength(rest) : WordLength(rest);
        if (position == start) position += RuneAt(rest, 0).Utf16SequenceLength;
        position = Math.Min(position, normalized.Length);
        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var whole = Digits(text);
        var decimals = whole < text.Length && text[whole] == '.' ? Digits(text[(whole + 1)..]) : 0;
        return decimals > 0 ? whole + 1 + decimals : whole;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsDigit(text[length])) length++;
        return length;
    }

    /// <returns>0 where no word begins.</returns>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (RuneAt(text, 0) is var first && !Rune.IsLetter(first) && first.Value is not ('_' or '$')) return 0;

        var length = 0;
        while (length < text.Length && RuneAt(text, length) is var rune && (CharacterClass.IsWord(rune) || rune.Value == '$')) length += rune.Utf16SequenceLength;
        return length;
    }

    private static Rune RuneAt(ReadOnlySpan<char> text, int at)
    {
        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return rune;
    }
}
