using System.Collections.Concurrent;
using System.Globalization;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>The Unicode properties that <c>\p</c> may name: general categories, by long and short names, and a few that are fixed sets.</summary>
internal static class UnicodeProperty
{
    /// <summary>The short names of the categories in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] Codes =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Cased_Letter"] = "LC", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo",
        ["Mark"] = "M", ["Combining_Mark"] = "M", ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me",
        ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No",
        ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd", ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi", ["Final_Punctuation"] = "Pf", ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So",
        ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Surrogate"] = "Cs", ["Private_Use"] = "Co", ["Unassigned"] = "Cn",
    };

    private static readonly ConcurrentDictionary<string, CodePointSet> Known = new(StringComparer.Ordinal);

    /// <param name="name">What stands between the braces.</param>
    /// <returns>Null if the property is not known; scripts are not.</returns>
    public static CodePointSet? Find(string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0) return name[..equals] is "General_Category" or "gc" ? Category(name[(equals + 1)..]) : null;

        return name switch
        {
            "Any" => new CodePointSet().Add(0, CodePointSet.Last),
            "ASCII" => new CodePointSet().Add(0, 0x7F),
            "ASCII_Hex_Digit" or "AHex" => new CodePointSet().Add('0', '9').Add('A', 'F').Add('a', 'f'),
            "Assigned" => Category("Cn")!.Complement(),
            _ => Category(name),
        };
    }

    private static CodePointSet? Category(string name)
    {
        var code = LongNames.GetValueOrDefault(name, name);
        string[] codes = code == "LC" ? ["Lu", "Ll", "Lt"] : [.. Codes.Where(other => other == code || (code.Length == 1 && other.StartsWith(code, StringComparison.Ordinal)))];
        return codes.Length == 0 ? null : Known.GetOrAdd(code, _ => Collect(codes));
    }

    private static CodePointSet Collect(string[] codes)
    {
        var set = new CodePointSet();
        var wanted = Array.ConvertAll(Codes, codes.Contains);
        var first = -1;
        for (var codePoint = 0; codePoint <= CodePointSet.Last + 1; codePoint++)
        {
            var isIn = codePoint <= CodePointSet.Last && wanted[(int)CharUnicodeInfo.GetUnicodeCategory(codePoint)];
            if (isIn && first < 0) first = codePoint;
            if (isIn || first < 0) continue;

            set.Add(first, codePoint - 1);
            first = -1;
        }

        return set;
    }
}
