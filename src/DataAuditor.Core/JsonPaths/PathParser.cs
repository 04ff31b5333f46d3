using System.Globalization;

namespace DataAuditor.JsonPaths;

/// <summary>Reads segments and selectors; <see cref="FilterParser"/> reads what stands behind a question mark.</summary>
internal sealed class PathParser(string text)
{
    /// <summary>Integers that every JSON reader keeps exactly.</summary>
    private const long Most = (1L << 53) - 1;

    private const int MostNested = 128;

    private int _nested;

    public PathText Text { get; } = new(text);

    /// <summary>The whole text as a query.</summary>
    public IReadOnlyList<Segment> Query()
    {
        if (!Text.TryTake('$')) throw Text.Wrong("a query begins with '$'");

        var segments = Segments();
        return Text.IsAtEnd ? segments : throw Text.Wrong("here a '.' or '[' was expected");
    }

    /// <summary>As many segments as follow.</summary>
    public List<Segment> Segments()
    {
        if (++_nested > MostNested) throw Text.Wrong($"filters nest deeper than {MostNested}");

        var segments = new List<Segment>();
        while (true)
        {
            var start = Text.Position;
            Text.SkipBlanks();
            if (Text.TryTake("..")) segments.Add(new Segment(Text.Next == '[' ? Bracketed() : [Shorthand()], IsDescendant: true));
            else if (Text.TryTake('.')) segments.Add(new Segment([Shorthand()], IsDescendant: false));
            else if (Text.Next == '[') segments.Add(new Segment(Bracketed(), IsDescendant: false));
            else
            {
                // Blanks behind the last segment are not the query's.
                Text.Position = start;
                _nested--;
                return segments;
            }
        }
    }

    private Selector Shorthand()
    {
        if (Text.TryTake('*')) return new WildcardSelector();

        return new NameSelector(Text.TryTakeWord(first: static character => char.IsAsciiLetter(character) || character == '_' || character > 0x7F, then: static character => char.IsAsciiLetterOrDigit(character) || character == '_' || character > 0x7F)
            ?? throw Text.Wrong("here a name or '*' was expected"));
    }

    private List<Selector> Bracketed()
    {
        Text.Take('[');
        var selectors = new List<Selector>();
        do
        {
            Text.SkipBlanks();
            selectors.Add(Selector());
            Text.SkipBlanks();
        }
        while (Text.TryTake(','));

        Text.Take(']');
        return selectors;
    }

    private Selector Selector()
    {
        switch (Text.Next)
        {
            case '\'' or '"':
                return new NameSelector(Text.TakeString());
            case '*':
                Text.Take('*');
                return new WildcardSelector();
            case '?':
                Text.Take('?');
                return new FilterSelector(new FilterParser(this).Condition());
            default:
                return Numbered();
        }
    }

    private Selector Numbered()
    {
        var start = TryInteger();
        var before = Text.Position;
        Text.SkipBlanks();
        if (!Text.TryTake(':'))
        {
            Text.Position = before;
            return start is { } index ? new IndexSelector(index) : throw Text.Wrong("here a name, an index, a slice, '*' or '?' was expected");
        }

        Text.SkipBlanks();
        var end = TryInteger();
        before = Text.Position;
        Text.SkipBlanks();
        if (!Text.TryTake(':'))
        {
            Text.Position = before;
            return new SliceSelector(start, end, 1);
        }

        Text.SkipBlanks();
        return new SliceSelector(start, end, TryInteger() ?? 1);
    }

    private long? TryInteger()
    {
        var start = Text.Position;
        var isNegative = Text.TryTake('-');
        var digits = Text.TakeWhile(char.IsAsciiDigit);
        if (digits.Length == 0) return isNegative ? throw Text.Wrong("digits were expected behind '-'") : null;

        var hasLeadingZero = digits[0] == '0' && (digits.Length > 1 || isNegative);
        if (hasLeadingZero || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > Most)
        {
            Text.Position = start;
            throw Text.Wrong("this is no integer of a query: no leading zero, no '-0', at most 2^53 - 1");
        }

        return isNegative ? -value : value;
    }
}
