using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Languages;

/// <summary>Runs of letters with their combining marks, in small letters.</summary>
internal static class LanguageWords
{
    /// <summary>Letters beyond say nothing new; a longer run is hardly a word.</summary>
    private const int MostLetters = 50;

    /// <summary>The first words of a text; the language of a long one shows early.</summary>
    public static IEnumerable<string> Of(string text, int most)
    {
        var word = new StringBuilder();
        var found = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c) || (word.Length > 0 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                if (word.Length < MostLetters) word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
                if (++found == most) yield break;
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
