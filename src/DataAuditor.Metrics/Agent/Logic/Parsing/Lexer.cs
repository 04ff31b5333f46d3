using System.Globalization;
using DataAuditor.Catalog;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Parsing;

/// <summary>Cuts a formula into its words.</summary>
internal sealed class Lexer(string text)
{
    /// <summary>Units are shorter.</summary>
    private const int LongestUnit = 16;

    private readonly List<Token> _tokens = [];

    private int _at;

    private ReadOnlySpan<char> Rest => text.AsSpan(_at);

    /// <exception cref="OptionValueException">Something is no word of a formula.</exception>
    public static List<Token> Read(string text) => new Lexer(text).Read();

    private List<Token> Read()
    {
        while (true)
        {
            SkipSpace();
            if (_at == text.Length) break;

            _tokens.Add(Next());
        }

        _tokens.Add(new Token(TokenKind.End, "", text.Length + 1, ""));
        return _tokens;
    }

    private Token Next()
    {
        var first = text[_at];
        if (char.IsAsciiDigit(first) || (first == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))) return ReadNumber();
        if (first is '\'' or '"') return ReadQuoted(first);
        if (SignalName.LengthAtStart(Rest) is var length and > 0) return ReadWord(length);
        if (Keywords.SignAtStart(Rest) is { } sign) return Take(TokenKind.Symbol, sign.Canonical, sign.Written.Length);

        throw Fault(_at, $"'{PlainText.OneLine(text.Substring(_at, char.IsHighSurrogate(first) && _at + 1 < text.Length ? 2 : 1))}' has no meaning in a formula");
    }

    private Token ReadWord(int length)
    {
        var word = text.Substring(_at, length);
        return Keywords.Canonical(word) is { } canonical ? Take(TokenKind.Symbol, canonical, length) : Take(TokenKind.Name, word, length);
    }

    private Token ReadQuoted(char quote)
    {
        var length = Rest[1..].IndexOf(quote);
        if (length < 0) throw Fault(_at, $"the quote {quote} is not closed");
        if (length == 0) throw Fault(_at, "there is nothing between the quotes");

        return Take(TokenKind.Quoted, text.Substring(_at + 1, length), length + 2) with { IsText = quote == '"' };
    }

    private Token ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (_at < text.Length && text[_at] == '.') _at++;
        SkipDigits();
        SkipExponent();
        if (!double.TryParse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw Fault(start, $"'{PlainText.OneLine(text[start.._at], maxLength: 40)}' is no number");

        var end = _at;
        SkipSpace();
        var unit = ReadUnit();
        if (unit is null) _at = end;
        return new Token(TokenKind.Number, "", start + 1, text[start.._at]) { Number = number, Unit = unit };
    }

    /// <summary>The longest unit that stands here whole. Any word behind a number is one, unless it is an operator.</summary>
    private Unit? ReadUnit()
    {
        if (_at == text.Length || !(char.IsLetter(text[_at]) || text[_at] == '°')) return null;

        for (var length = Math.Min(LongestUnit, text.Length - _at); length > 0; length--)
        {
            if (!IsWholeUnit(length) || Unit.Find(text.Substring(_at, length)) is not { } unit) continue;

            _at += length;
            return unit;
        }

        var word = text.Substring(_at, WordLength());
        return Keywords.IsOne(word) ? null : throw Fault(_at, $"'{PlainText.OneLine(word)}' is no unit{Suggestion.For(word, Unit.Symbols())}");
    }

    /// <summary>Of what stands here without a space, be it a quotient.</summary>
    private int WordLength()
    {
        var length = 1;
        while (!IsWholeUnit(length)) length++;
        return length;
    }

    private bool IsWholeUnit(int length)
    {
        var end = _at + length;
        if (end == text.Length) return true;

        return !(SignalName.IsPart(text[end]) || text[end] is '^' or '²' or '°' || (text[end] == '/' && end + 1 < text.Length && char.IsLetter(text[end + 1])));
    }

    private void SkipExponent()
    {
        if (_at == text.Length || text[_at] is not ('e' or 'E')) return;

        var digits = _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return;

        _at = digits;
        SkipDigits();
    }

    private void SkipDigits()
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private Token Take(TokenKind kind, string canonical, int length)
    {
        var token = new Token(kind, canonical, _at + 1, text.Substring(_at, length));
        _at += length;
        return token;
    }

    private static OptionValueException Fault(int at, string what) => new($"column {(at + 1).ToString(CultureInfo.InvariantCulture)}: {what}");
}
