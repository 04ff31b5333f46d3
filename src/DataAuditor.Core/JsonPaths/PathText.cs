using System.Buffers;
using System.Globalization;
using System.Text;

namespace DataAuditor.JsonPaths;

/// <summary>A query's text, and how far it was read.</summary>
internal sealed class PathText(string text)
{
    private const char End = '\0';

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public int Position { get; set; }

    public bool IsAtEnd => Position == text.Length;

    public char Next => IsAtEnd ? End : text[Position];

    public void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\n' or '\r') Position++;
    }

    public bool TryTake(char character)
    {
        if (IsAtEnd || text[Position] != character) return false;

        Position++;
        return true;
    }

    public bool TryTake(string token)
    {
        if (!text.AsSpan(Position).StartsWith(token)) return false;

        Position += token.Length;
        return true;
    }

    /// <exception cref="FormatException">Something else follows.</exception>
    public void Take(char character)
    {
        if (!TryTake(character)) throw Wrong($"here '{character}' was expected");
    }

    public string TakeWhile(Func<char, bool> belongs)
    {
        var start = Position;
        while (!IsAtEnd && belongs(text[Position])) Position++;
        return text[start..Position];
    }

    /// <summary>A word; null where none follows.</summary>
    public string? TryTakeWord(Func<char, bool> first, Func<char, bool> then) => !IsAtEnd && first(text[Position]) ? TakeWhile(then) : null;

    /// <summary>A text in single or double quotation marks.</summary>
    /// <exception cref="FormatException">It does not end, or has what it may not have.</exception>
    public string TakeString()
    {
        var mark = text[Position++];
        var value = new StringBuilder();
        while (true)
        {
            if (IsAtEnd) throw Wrong("the text does not end");

            var character = text[Position++];
            if (character == mark) return value.ToString();
            if (character < ' ') throw Wrong("a control character stands in a text only escaped");
            if (character == '\\') TakeEscape(mark, value);
            else value.Append(character);
        }
    }

    public FormatException Wrong(string message) => new($"{message} (position {Position + 1} of '{PlainText.OneLine(text)}')");

    private void TakeEscape(char mark, StringBuilder value)
    {
        var character = Next;
        Position++;
        switch (character)
        {
            case 'b': value.Append('\b'); break;
            case 'f': value.Append('\f'); break;
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case '/' or '\\': value.Append(character); break;
            case 'u': TakeCodePoint(value); break;
            case var quoted when quoted == mark: value.Append(mark); break;
            default: throw Wrong("this is no escape of a text");
        }
    }

    private void TakeCodePoint(StringBuilder value)
    {
        var unit = TakeUnit();
        value.Append(unit);
        if (char.IsLowSurrogate(unit)) throw Wrong("a low surrogate stands alone");
        if (!char.IsHighSurrogate(unit)) return;

        var low = TryTake("\\u") ? TakeUnit() : End;
        if (!char.IsLowSurrogate(low)) throw Wrong("a high surrogate stands alone");
        value.Append(low);
    }

    private char TakeUnit()
    {
        if (Position + 4 > text.Length || text.AsSpan(Position, 4).ContainsAnyExcept(HexDigits)) throw Wrong("four hexadecimal digits were expected");

        var unit = (char)int.Parse(text.AsSpan(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Position += 4;
        return unit;
    }
}
