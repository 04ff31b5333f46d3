using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Punkt;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>
/// Words as the Penn Treebank writes them, sentence by sentence: punctuation stands alone, clitics are cut off ("CAN'T" is CA and N'T),
/// hyphenated words stay whole. Quotation marks become `` and ''.
/// </summary>
/// <remarks>MacIntyre's rules for the Treebank, with the wider set of quotation marks that NLTK gave them.</remarks>
internal static class TreebankWords
{
    private static readonly (Regex Found, string Written)[] Opening =
    [
        (Rule("[«“‘„]|`+"), " $0 "),
        (Rule("^\""), "``"),
        (Rule("``"), " $0 "),
        (Rule("([ (\\[{<])(?:\"|'{2})"), "$1 `` "),
        (Rule(@"(?i)'(?!re|ve|ll|m|t|s|d|n)(\w)\b"), "' $1"),
    ];

    private static readonly (Regex Found, string Written)[] Punctuation =
    [
        (Rule(@"([^.])(\.)([\])}>""'»”’ ]*)\s*$"), "$1 $2 $3 "),
        (Rule(@"([:,])([^\d])"), " $1 $2"),
        (Rule("[:,]$"), " $0 "),
        (Rule(@"\.{2,}"), " $0 "),
        (Rule("[;@#$%&?!*]"), " $0 "),
        (Rule("([^'])' "), "$1 ' "),
        (Rule(@"[\][(){}<>]"), " $0 "),
        (Rule("--"), " -- "),
    ];

    private static readonly (Regex Found, string Written)[] Closing =
    [
        (Rule("[»”’]"), " $0 "),
        (Rule("''"), " '' "),
        (Rule("\""), " '' "),
        (Rule("([^' ])('[sS]|'[mM]|'[dD]|') "), "$1 $2 "),
        (Rule("([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) "), "$1 $2 "),
        (Rule(@"(?i)\b(can)(not)\b|\b(d)('ye)\b|\b(gim)(me)\b|\b(gon)(na)\b|\b(got)(ta)\b|\b(lem)(me)\b|\b(more)('n)\b|\b(wan)(na)(?=\s)"), " $1$3$5$7$9$11$13$15 $2$4$6$8$10$12$14$16 "),
        (Rule(@"(?i) ('t)(is|was)\b"), " $1 $2 "),
    ];

    public static IEnumerable<string> Of(string text) => PunktSentences.Split(text).SelectMany(OfSentence);

    private static string[] OfSentence(string sentence)
    {
        var spaced = Apply(Closing, $" {Apply(Punctuation, Apply(Opening, sentence))} ");
        return spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Apply((Regex Found, string Written)[] rules, string text)
    {
        foreach (var (found, written) in rules) text = found.Replace(text, written);
        return text;
    }

    /// <summary>Limited in time, since some rules take square time on long runs of blanks or quotation marks.</summary>
    private static Regex Rule(string pattern) => new(pattern, RegexOptions.CultureInvariant, PythonPattern.Patience);
}
