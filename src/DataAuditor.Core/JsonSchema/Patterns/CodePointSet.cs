using System.Globalization;
using System.Text;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A set of code points, and how a .NET regular expression, which sees UTF-16 code units, matches one of them.</summary>
internal sealed class CodePointSet
{
    public const int Last = 0x10FFFF;
    private const int LastBasic = 0xFFFF;

    /// <summary>First and last code points of ranges by turns, in order, none touching the next.</summary>
    private int[] _bounds = [];

    public CodePointSet Add(int first, int last)
    {
        // What begins before the new range, and what ends after it, stay; what lies between or touches it becomes part of it.
        int before = 0, after = _bounds.Length;
        while (before < after && _bounds[before + 1] < first - 1) before += 2;
        while (after > before && _bounds[after - 2] > last + 1) after -= 2;
        if (before < after)
        {
            first = Math.Min(first, _bounds[before]);
            last = Math.Max(last, _bounds[after - 1]);
        }

        // Copied plainly: what spreads a span would have to be compiled when the first pattern is read.
        var bounds = new int[before + 2 + _bounds.Length - after];
        Array.Copy(_bounds, bounds, before);
        (bounds[before], bounds[before + 1]) = (first, last);
        Array.Copy(_bounds, after, bounds, before + 2, _bounds.Length - after);
        _bounds = bounds;
        return this;
    }

    public CodePointSet Add(int codePoint) => Add(codePoint, codePoint);

    public CodePointSet Add(CodePointSet other)
    {
        for (var range = 0; range < other._bounds.Length; range += 2) Add(other._bounds[range], other._bounds[range + 1]);
        return this;
    }

    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        var next = 0;
        for (var range = 0; range < _bounds.Length; range += 2)
        {
            if (_bounds[range] > next) complement.Add(next, _bounds[range] - 1);
            next = _bounds[range + 1] + 1;
        }

        return next <= Last ? complement.Add(next, Last) : complement;
    }

    /// <param name="withPairs">Whether the text may hold surrogate pairs; otherwise code points beyond U+FFFF cannot occur.</param>
    public string ToRegex(bool withPairs)
    {
        var basic = new StringBuilder();
        var pairs = new SurrogatePairs();
        for (var range = 0; range < _bounds.Length; range += 2)
        {
            var (first, last) = (_bounds[range], _bounds[range + 1]);
            if (first <= LastBasic) AppendBasic(basic, first, Math.Min(last, LastBasic), withPairs);
            if (withPairs && last > LastBasic) pairs.Add(Math.Max(first, LastBasic + 1), last);
        }

        return (basic.Length > 0, pairs.IsEmpty) switch
        {
            (false, true) => @"[^\s\S]",
            (true, true) => $"[{basic}]",
            (false, false) => $"(?:{pairs})",
            _ => $"(?:[{basic}]|{pairs})",
        };
    }

    /// <summary>Of texts with pairs, halves of pairs are left out: they match only as what they are part of.</summary>
    private static void AppendBasic(StringBuilder basic, int first, int last, bool withoutSurrogates)
    {
        const int FirstSurrogate = 0xD800, LastSurrogate = 0xDFFF;
        if (!withoutSurrogates || last < FirstSurrogate || first > LastSurrogate)
        {
            basic.Append(CultureInfo.InvariantCulture, $@"\u{first:X4}-\u{last:X4}");
            return;
        }

        if (first < FirstSurrogate) AppendBasic(basic, first, FirstSurrogate - 1, withoutSurrogates: false);
        if (last > LastSurrogate) AppendBasic(basic, LastSurrogate + 1, last, withoutSurrogates: false);
    }
}
