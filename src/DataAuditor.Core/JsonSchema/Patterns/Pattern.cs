using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A regular expression of ECMA-262, searched for anywhere in a string. What matches it is made when it is first used.</summary>
/// <remarks>
/// Patterns without look-around and back-references take time linear in the string, by an automaton. It takes tens of milliseconds to make the first
/// one, so that a search which tries again serves until it has been used a few times, or has taken long. The others are stopped after a while.
/// </remarks>
internal sealed class Pattern
{
    /// <summary>Uses after which an automaton has paid for itself.</summary>
    private const int FewUses = 64;

    /// <summary>After this the search that tries again gives way to an automaton; which of the two answers makes no difference.</summary>
    private static readonly TimeSpan FirstTry = TimeSpan.FromMilliseconds(20);

    private readonly string _text;
    private readonly TimeSpan _timeout;
    private readonly bool _hasWordBoundary;
    private readonly Regex?[] _regexes = new Regex?[(int)TextRange.Full + 1];
    private readonly Regex?[] _automata = new Regex?[(int)TextRange.Full + 1];
    private int _uses;

    private Pattern(string text, TimeSpan timeout)
    {
        _text = text;
        _timeout = timeout;
        _hasWordBoundary = EcmaTranslator.Translate(text, TextRange.Ascii).HasWordBoundary;
    }

    /// <exception cref="SchemaException">It is no regular expression.</exception>
    public static Pattern Of(SchemaSource source, string keyword, string text)
    {
        try
        {
            return new(text, source.Options.PatternTimeout);
        }
        catch (PatternSyntaxException exception)
        {
            throw source.Fault(keyword, $"is no regular expression of ECMA-262: '{text}' {exception.Message}");
        }
    }

    /// <exception cref="EvaluationLimitException">The pattern took too long on this string.</exception>
    public bool IsMatch(Evaluator run, int token)
    {
        var utf8 = run.Table.Text(token);
        var range = RangeOf(utf8);
        var text = run.PatternText.Of(utf8);
        if (_automata[(int)range] is { } automaton) return IsMatch(automaton, text, token);
        if (_uses >= FewUses) return IsMatchLastingly(range, text, token);

        _uses++;
        try
        {
            return (_regexes[(int)range] ??= Build(range, RegexOptions.None, FirstTry)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return IsMatchLastingly(range, text, token);
        }
    }

    /// <summary>Makes what serves from now on, and asks it.</summary>
    private bool IsMatchLastingly(TextRange range, ReadOnlySpan<char> text, int token) =>
        IsMatch(_automata[(int)range] ??= Build(range, RegexOptions.NonBacktracking, _timeout), text, token);

    private bool IsMatch(Regex regex, ReadOnlySpan<char> text, int token)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EvaluationLimitException(string.Create(CultureInfo.InvariantCulture, $"cannot be decided: the pattern {_text} took longer than {_timeout.TotalSeconds} s"), token);
        }
    }

    public override string ToString() => _text;

    private TextRange RangeOf(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text)) return _hasWordBoundary ? TextRange.Ascii : TextRange.Basic;

        // The first byte of a code point beyond U+FFFF is at least F0 in UTF-8.
        return text.IndexOfAnyInRange((byte)0xF0, (byte)0xFF) >= 0 ? TextRange.Full : TextRange.Basic;
    }

    /// <param name="search">How to search where the pattern leaves the choice.</param>
    private Regex Build(TextRange range, RegexOptions search, TimeSpan timeout)
    {
        var translated = EcmaTranslator.Translate(_text, range);
        return new(translated.Regex, RegexOptions.CultureInvariant | (translated.NeedsBacktracking ? RegexOptions.None : search), timeout);
    }
}
