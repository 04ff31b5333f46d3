using System.Globalization;
using System.Text;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A set of code points, and how a .NET regular expression, which sees UTF-16 code units, matches one of them.</summary>
internal sealed class CodePointSet
{
    public const int Last = 0x10FFFF;
    private const int LastBasic = 0xFFFF;

    private List<(int First, int Last)> _ranges = [];

    /// <summary>The ranges in order, none touching the next.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges
    {
        get
        {
            var merged = new List<(int First, int Last)>(_ranges.Count);
            foreach (var range in _ranges.Order())
            {
                if (merged.Count > 0 && range.First <= merged[^1].Last + 1) merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
                else merged.Add(range);
            }

            return _ranges = merged;
        }
    }

    public CodePointSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CodePointSet Add(int codePoint) => Add(codePoint, codePoint);

    public CodePointSet Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        return this;
    }

    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            if (first > next) complement.Add(next, first - 1);
            next = last + 1;
        }

        return next <= Last ? complement.Add(next, Last) : complement;
    }

    /// <param name="withPairs">Whether the text may hold surrogate pairs; otherwise code points beyond U+FFFF cannot occur.</param>
    public string ToRegex(bool withPairs)
    {
        var basic = new StringBuilder();
        var pairs = new SurrogatePairs();
        foreach (var (first, last) in Ranges)
        {
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
