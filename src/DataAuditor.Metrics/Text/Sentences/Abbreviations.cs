using System.Buffers;
using System.Collections.Frozen;

namespace DataAuditor.Metrics.Text.Sentences;

/// <summary>
/// Words whose full stop does not end a sentence. Others, such as etc. and p.m., stand within a sentence as well as at its end; whether a
/// lower-case letter goes on tells which, so that they need no list.
/// </summary>
internal static class Abbreviations
{
    private const int LongestListNumber = 3;

    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" \t\n\r\u00a0([{\"'“‘«*_");

    /// <summary>Titles, and words that introduce something: what follows belongs to them. English first, then German, French and Spanish.</summary>
    private static readonly FrozenSet<string> Introducing = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "gen", "col", "maj", "capt", "cmdr", "lt", "sgt", "pvt", "gov", "sen", "rep", "pres", "st", "mt", "ft", "fr",
            "messrs", "mmes", "e.g", "i.e", "eg", "ie", "cf", "vs", "v", "viz", "approx", "ca", "incl", "esp", "resp",
            "hr", "fr", "bzw", "z.b", "d.h", "u.a", "vgl", "sog", "evtl", "ggf", "mme", "mlle", "sr", "sra", "srta", "dra", "ud", "uds",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that a number belongs to.</summary>
    private static readonly FrozenSet<string> BeforeNumber = FrozenSet.ToFrozenSet(
        [
            "no", "nos", "nr", "fig", "figs", "eq", "eqs", "sec", "ch", "chap", "vol", "p", "pp", "art", "para", "par", "tab", "ex", "ref", "refs", "ver", "abs", "núm",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsIntroducing = Introducing.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsBeforeNumber = BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the last word is one of these, an initial before a name, or the number of a list item.</summary>
    /// <param name="sentence">Up to the full stop.</param>
    /// <param name="rest">What follows the full stop.</param>
    public static bool EndsWithOne(ReadOnlySpan<char> sentence, ReadOnlySpan<char> rest)
    {
        var start = sentence.LastIndexOfAny(BeforeWord) + 1;
        var word = sentence[start..];
        rest = rest.TrimStart();
        if (word.IsEmpty || rest.IsEmpty) return false;
        if (IsIntroducing.Contains(word)) return true;
        if (char.IsAsciiDigit(rest[0]) && IsBeforeNumber.Contains(word)) return true;

        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && char.IsUpper(rest[0]);
        var isListNumber = word.Length <= LongestListNumber && !word.ContainsAnyExceptInRange('0', '9') && sentence[..start].IsWhiteSpace();
        return isInitial || isListNumber;
    }
}
