using System.Text;
using static DataAuditor.Metrics.Text.Tokens.WordBreakClass;

namespace DataAuditor.Metrics.Text.Tokens;

/// <summary>One segment between two word boundaries, character by character.</summary>
internal ref struct WordSegment
{
    private readonly ReadOnlySpan<char> _text;
    private int _end;
    private bool _isWord;

    /// <summary>The last character taken in, and the last of those that WB4 does not skip.</summary>
    private WordBreakClass _last, _left;

    private bool _isRegionOpen;

    private WordSegment(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _end = start;
        Take(Read(start));
    }

    /// <param name="start">Where the segment starts, or any of its later characters that WB4 does not skip.</param>
    public static int End(ReadOnlySpan<char> text, int start, out bool isWord)
    {
        var segment = new WordSegment(text, start);
        while (segment._end < text.Length && segment.TakeNext()) { }

        isWord = segment._isWord;
        return segment._end;
    }

    private bool TakeNext()
    {
        var next = Read(_end);
        if (_last is CarriageReturn && next.Class is LineFeed) return Take(next);
        if (IsLineEnd(_last) || IsLineEnd(next.Class)) return false;
        if (_last is ZeroWidthJoiner && next.Class is Pictographic or PictographicLetter) return Take(next);
        if (_last is Space && next.Class is Space) return Take(next);
        if (IsSkipped(next.Class)) return Skip(next);
        if (Joins(_left, next.Class)) return Take(next);
        if (_left is RegionalIndicator && next.Class is RegionalIndicator && _isRegionOpen) return Take(next);
        if (IsMiddle(_left, next.Class) && TakeAcross(next)) return true;
        return _left is HebrewLetter && next.Class is SingleQuote && Take(next);
    }

    /// <summary>WB6, WB7, WB7b, WB7c, WB11 and WB12: a mark between two letters, or between two digits, joins them.</summary>
    private bool TakeAcross(Character mark)
    {
        var at = _end + mark.Length;
        while (at < _text.Length)
        {
            var next = Read(at);
            if (!IsSkipped(next.Class))
            {
                var joins = _left is Numeric ? next.Class is Numeric : mark.Class is DoubleQuote ? next.Class is HebrewLetter : IsLetter(next.Class);
                if (!joins) return false;

                _end = at;
                return Take(next);
            }

            at += next.Length;
        }

        return false;
    }

    private bool Take(Character next)
    {
        _isRegionOpen = next.Class is RegionalIndicator && !(_isRegionOpen && _left is RegionalIndicator);
        _left = next.Class;
        _isWord |= IsLetter(next.Class) || next.Class is Numeric or Katakana || (next.Class is Other && IsLetterOrNumber(next.Rune));
        return Skip(next);
    }

    private bool Skip(Character next)
    {
        _last = next.Class;
        _end += next.Length;
        return true;
    }

    private readonly Character Read(int at)
    {
        if (_text[at] < 0x80) return new Character(WordBreakProperty.Of(_text[at]), 1, new Rune(_text[at]));

        // A lone surrogate reads as U+FFFD, which nothing joins.
        Rune.DecodeFromUtf16(_text[at..], out var rune, out var length);
        return new Character(WordBreakProperty.Of(rune.Value), length, rune);
    }

    private static bool IsLineEnd(WordBreakClass character) => character is CarriageReturn or LineFeed or Newline;

    private static bool IsSkipped(WordBreakClass character) => character is Extend or Format or ZeroWidthJoiner;

    private static bool IsLetter(WordBreakClass character) => character is Letter or HebrewLetter or PictographicLetter;

    /// <summary>WB5, WB8 to WB10, WB13, WB13a and WB13b.</summary>
    private static bool Joins(WordBreakClass left, WordBreakClass right) => right switch
    {
        Numeric => IsLetter(left) || left is Numeric or ExtendNumberOrLetter,
        Katakana => left is Katakana or ExtendNumberOrLetter,
        ExtendNumberOrLetter => IsLetter(left) || left is Numeric or Katakana or ExtendNumberOrLetter,
        _ => IsLetter(right) && (IsLetter(left) || left is Numeric or ExtendNumberOrLetter),
    };

    private static bool IsMiddle(WordBreakClass left, WordBreakClass mark) => mark switch
    {
        MidNumberOrLetter or SingleQuote => IsLetter(left) || left is Numeric,
        MidLetter => IsLetter(left),
        MidNumber => left is Numeric,
        DoubleQuote => left is HebrewLetter,
        _ => false,
    };

    private static bool IsLetterOrNumber(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private readonly record struct Character(WordBreakClass Class, int Length, Rune Rune);
}
