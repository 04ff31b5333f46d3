using System.Collections;
using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>A set of characters of the basic plane, written as a .NET character class of ranges.</summary>
internal sealed class CharacterSet
{
    private readonly BitArray _members = new(char.MaxValue + 1);

    /// <summary>Adds a range, or what the characters of the range fold to.</summary>
    public void Add(char first, char last, bool fold)
    {
        for (int c = first; c <= last; c++) _members[fold ? PythonCase.Fold((char)c) : c] = true;
    }

    public void Add(Func<char, bool> asked)
    {
        for (var c = 0; c <= char.MaxValue; c++) _members[c] |= asked((char)c);
    }

    /// <summary>The class; of the other characters when negated.</summary>
    public string ToPattern(bool negated)
    {
        var pattern = new StringBuilder();
        for (var first = 0; first <= char.MaxValue; first++)
        {
            if (!_members[first]) continue;

            var last = first;
            while (last < char.MaxValue && _members[last + 1]) last++;
            pattern.Append(CultureInfo.InvariantCulture, $@"\u{first:x4}-\u{last:x4}");
            first = last;
        }

        return (pattern.Length, negated) switch
        {
            (0, false) => @"(?!)",
            (0, true) => @"[\u0000-\uffff]",
            _ => $"[{(negated ? "^" : "")}{pattern}]",
        };
    }
}
