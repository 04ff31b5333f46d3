using System.Globalization;
using System.Text;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>Code points beyond U+FFFF as alternatives of a .NET regular expression: for each high surrogate, or a run of them, its low ones.</summary>
internal sealed class SurrogatePairs
{
    private const int PerHigh = 0x400;
    private const int Origin = 0x10000;

    private readonly StringBuilder _alternatives = new();
    private string _high = "";

    public bool IsEmpty => _alternatives.Length == 0;

    /// <summary>Adds a range that lies after all those added before.</summary>
    public void Add(int first, int last)
    {
        while (first <= last)
        {
            var isWhole = (first - Origin) % PerHigh == 0 && last - first >= PerHigh - 1;
            var end = isWhole ? first + ((last - first + 1) / PerHigh * PerHigh) - 1 : Math.Min(last, first - ((first - Origin) % PerHigh) + PerHigh - 1);
            Append(char.ConvertFromUtf32(first), char.ConvertFromUtf32(end));
            first = end + 1;
        }
    }

    public override string ToString() => IsEmpty ? "" : $"{_alternatives}]";

    private void Append(string first, string last)
    {
        var high = first[0] == last[0] ? Unit(first[0]) : $"[{Unit(first[0])}-{Unit(last[0])}]";
        if (high != _high)
        {
            if (!IsEmpty) _alternatives.Append("]|");
            _alternatives.Append(high).Append('[');
            _high = high;
        }

        _alternatives.Append(Unit(first[1])).Append('-').Append(Unit(last[1]));
    }

    private static string Unit(char unit) => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)unit:X4}");
}
