using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace DataAuditor.JsonPaths;

/// <summary>Regular expressions after RFC 9485, in time linear in the text.</summary>
internal static class InteroperablePattern
{
    /// <summary>Patterns may stand in the data, so that there is no end of them.</summary>
    private const int MostKept = 256;

    private static readonly ConcurrentDictionary<(string Pattern, bool IsWhole), Regex?> Kept = new();

    /// <summary>Whether the text, or a part of it, matches; false where the pattern is none.</summary>
    public static bool IsMatch(string pattern, string text, bool isWhole)
    {
        if (!Kept.TryGetValue((pattern, isWhole), out var regex))
        {
            if (Kept.Count >= MostKept) Kept.Clear();
            Kept[(pattern, isWhole)] = regex = Compile(pattern, isWhole);
        }

        return regex?.IsMatch(text) is true;
    }

    private static Regex? Compile(string pattern, bool isWhole)
    {
        try
        {
            var translated = Translate(pattern);
            return new Regex(isWhole ? $@"\A(?:{translated})\z" : translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception none) when (none is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A dot is any character but the two line ends, and a whole one where UTF-16 needs two units; anchors are plain characters.</summary>
    private static string Translate(string pattern)
    {
        var translated = new StringBuilder(pattern.Length);
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var character = pattern[at];
            switch (character)
            {
                case '\\' when at + 1 < pattern.Length:
                    translated.Append(character).Append(pattern[++at]);
                    break;
                case '.' when !inClass:
                    translated.Append(@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
                    break;
                case '^' or '$' when !inClass:
                    translated.Append('\\').Append(character);
                    break;
                default:
                    inClass = character == '[' || (inClass && character != ']');
                    translated.Append(character);
                    break;
            }
        }

        return translated.ToString();
    }
}
