namespace DataAuditor.Metrics.Text.Python;

/// <summary>Which characters Python's <c>re.IGNORECASE</c> holds for the same: small letters by simple mapping, and letters that share a capital.</summary>
internal static class PythonCase
{
    /// <summary>Small letters that share their capital; the first stands for all.</summary>
    private static readonly string[] Twins =
    [
        "iı", "sſ", "µμ", "\u0345ι\u1fbe", "\u0390\u1fd3", "\u03b0\u1fe3", "βϐ", "εϵ", "θϑ", "κϰ", "πϖ", "ρϱ", "ςσ", "φϕ", "ṡẛ", "ﬅﬆ",
        "вᲀ", "дᲁ", "оᲂ", "сᲃ", "тᲄᲅ", "ъᲆ", "ѣᲇ", "ᲈꙋ",
    ];

    private static readonly Dictionary<char, char> Representatives =
        Twins.SelectMany(twins => twins.Skip(1).Select(twin => (Twin: twin, First: twins[0]))).ToDictionary(pair => pair.Twin, pair => pair.First);

    /// <summary>The one character that stands for all that match it when case is ignored; the length of a text does not change.</summary>
    public static char Fold(char c)
    {
        if (char.IsAscii(c)) return char.ToLowerInvariant(c);

        // The dotted capital I has a small letter of two characters; the simple mapping keeps the first.
        var small = c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        return Representatives.GetValueOrDefault(small, small);
    }

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Fold(source[i]);
    });
}
