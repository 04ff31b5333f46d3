using System.Text.RegularExpressions;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>A regular expression of ECMA-262, with the flag u: searched for anywhere in a string. Made when it is first used.</summary>
internal sealed class Pattern(string text, Regex regex, TimeSpan timeout)
{

    /// <exception cref="SchemaException">It is no regular expression.</exception>
    public static Pattern Of(SchemaSource source, string keyword, string text)
    {
        try
        {
            var timeout = source.Options.PatternTimeout;
            return new(text, new Regex(text, RegexOptions.CultureInvariant, timeout), timeout);
        }
        catch (ArgumentException exception)
        {
            throw source.Fault(keyword, $"is no regular expression: {exception.Message}");
        }
    }

    /// <exception cref="EvaluationLimitException">The pattern took too long on this string.</exception>
    public bool IsMatch(Evaluator run, int token)
    {
        try
        {
            return regex.IsMatch(run.PatternText.Of(run.Table.Text(token)));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EvaluationLimitException($"cannot be decided: the pattern {text} took longer than {timeout.TotalSeconds} s", token);
        }
    }

    public override string ToString() => text;
}
