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
        var alternatives = new List<string>();
        foreach (var (first, last) in Ranges)
        {
            if (first <= LastBasic) AppendBasic(basic, first, Math.Min(last, LastBasic), withPairs);
            if (withPairs && last > LastBasic) AddPairs(alternatives, Math.Max(first, LastBasic + 1), last);
        }

        if (basic.Length > 0) alternatives.Insert(0, $"[{basic}]");
        return alternatives.Count switch
        {
            0 => @"[^\s\S]",
            1 when basic.Length > 0 => alternatives[0],
            _ => $"(?:{string.Join('|', alternatives)})",
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

    /// <summary>A range of code points as ranges of pairs: of one high surrogate, or of several with all their low ones.</summary>
    private static void AddPairs(List<string> alternatives, int first, int last)
    {
        const int PerHigh = 0x400, Origin = 0x10000;
        while (first <= last)
        {
            var isWhole = (first - Origin) % PerHigh == 0 && last - first >= PerHigh - 1;
            var end = isWhole ? first + ((last - first + 1) / PerHigh * PerHigh) - 1 : Math.Min(last, first - ((first - Origin) % PerHigh) + PerHigh - 1);
            string low = char.ConvertFromUtf32(first), high = char.ConvertFromUtf32(end);
            alternatives.Add(string.Create(CultureInfo.InvariantCulture, $@"[\u{(int)low[0]:X4}-\u{(int)high[0]:X4}][\u{(int)low[1]:X4}-\u{(int)high[1]:X4}]"));
            first = end + 1;
        }
    }
}
