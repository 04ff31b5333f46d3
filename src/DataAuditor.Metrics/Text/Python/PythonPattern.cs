using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>
/// A regular expression in Python's syntax and with Python's meaning: <c>\w</c>, <c>\s</c>, <c>\d</c>, <c>\b</c>, code points, possessive
/// quantifiers, case folding. Patterns come with the data, so that matching is limited in time.
/// </summary>
/// <remarks>
/// The engine that takes linear time is not used: besides refusing look-around, it misses matches (of <c>\s?A\s?\d+\s?</c> in a text of several).
/// Look-behind may have any width, which Python refuses; flags within a pattern are i, m, s and u.
/// </remarks>
internal sealed class PythonPattern
{
    /// <summary>How long one text may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private readonly bool _multiline;
    private readonly Regex _plain;

    /// <exception cref="PythonPatternException">The pattern is not one.</exception>
    public PythonPattern(string pattern, bool ignoreCase = false, bool multiline = false)
    {
        (_pattern, _ignoreCase, _multiline) = (pattern, ignoreCase, multiline);
        _plain = Compile(new CodePointAlphabet(pattern), out var groups);
        Groups = groups;
    }

    /// <summary>The number of capturing groups.</summary>
    public int Groups { get; }

    /// <exception cref="PythonPatternException">Matching takes too long.</exception>
    public bool IsIn(string text) => Ask(text, static (regex, prepared) => regex.IsMatch(prepared));

    /// <summary>The number of matches that do not overlap.</summary>
    /// <exception cref="PythonPatternException">Matching takes too long.</exception>
    public int CountIn(string text) => Ask(text, static (regex, prepared) => regex.Count(prepared));

    private T Ask<T>(string text, Func<Regex, string, T> question)
    {
        var alphabet = new CodePointAlphabet(_pattern, text);
        var encoded = alphabet.Encode(text);
        var regex = alphabet.IsEmpty ? _plain : Compile(alphabet, out _);
        try
        {
            return question(regex, _ignoreCase ? PythonCase.Fold(encoded) : encoded);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new PythonPatternException($"'{_pattern}' takes more than a second on one text");
        }
    }

    private Regex Compile(CodePointAlphabet alphabet, out int groups)
    {
        var translation = new PythonPatternTranslation(alphabet.Encode(_pattern), alphabet, _ignoreCase).Translate();
        groups = translation.Groups;
        var options = RegexOptions.CultureInvariant | (_multiline ? RegexOptions.Multiline : RegexOptions.None);
        try
        {
            return new Regex(translation.Pattern, options, Patience);
        }
        catch (ArgumentException refused)
        {
            throw new PythonPatternException($"'{_pattern}' is no regular expression: {refused.Message}");
        }
    }
}
