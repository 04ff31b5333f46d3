using System.Text.RegularExpressions;

namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>
/// A regular expression of a tokenizer file. Those are written for engines that see code points, while .NET's sees UTF-16 units; so where a text has
/// surrogate pairs, a copy is searched in which each pair is one character of the same category.
/// </summary>
/// <param name="pattern">In Oniguruma's syntax.</param>
/// <exception cref="ArgumentException">The pattern is not a regular expression, or uses what .NET's do not have.</exception>
internal sealed class RegexPattern(string pattern) : TextPattern
{
    /// <summary>The pattern is the user's: a search that takes longer is beyond hope, not slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Regex _regex = new(RegexTranslation.Translate(pattern), RegexOptions.CultureInvariant | RegexOptions.Compiled, Patience);

    protected override void AddMatches(ReadOnlySpan<char> text, List<TextMatch> parts)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            foreach (var match in _regex.EnumerateMatches(text)) Add(match.Index, match.Index + match.Length, parts);
            return;
        }

        var single = SingleUnits.Of(text);
        foreach (var match in _regex.EnumerateMatches(single.Text)) Add(single.Places[match.Index], single.Places[match.Index + match.Length], parts);
    }
}
