using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A regular expression of ECMA-262, searched for anywhere in a string. What matches it is made when it is first used.</summary>
/// <remarks>Patterns without look-around and back-references take time linear in the string; the others are stopped after a while.</remarks>
internal sealed class Pattern
{
    private readonly string _text;
    private readonly TimeSpan _timeout;
    private readonly bool _hasWordBoundary;
    private readonly Regex?[] _regexes = new Regex?[(int)TextRange.Full + 1];

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
        var text = run.Table.Text(token);
        try
        {
            return RegexFor(RangeOf(text)).IsMatch(run.PatternText.Of(text));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EvaluationLimitException(string.Create(CultureInfo.InvariantCulture, $"cannot be decided: the pattern {_text} took longer than {_timeout.TotalSeconds} s"), token);
        }
    }

    public override string ToString() => _text;

    private TextRange RangeOf(ReadOnlySpan<byte> text)
    {
        // The first byte of a code point beyond U+FFFF is at least F0 in UTF-8.
        if (text.IndexOfAnyInRange((byte)0xF0, (byte)0xFF) >= 0) return TextRange.Full;
        return _hasWordBoundary && Ascii.IsValid(text) ? TextRange.Ascii : TextRange.Basic;
    }

    private Regex RegexFor(TextRange range) => _regexes[(int)range] ??= Build(range);

    private Regex Build(TextRange range)
    {
        var translated = EcmaTranslator.Translate(_text, range);
        var search = translated.NeedsBacktracking ? RegexOptions.None : RegexOptions.NonBacktracking;
        return new(translated.Regex, RegexOptions.CultureInvariant | search, _timeout);
    }
}
