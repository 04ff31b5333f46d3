using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>
/// Answers are the same where their letters are. The letter of a text is, by falling priority: the whole text (also in brackets, in a box or
/// as <c>\text{B}</c>); what the last "the answer is", "answer:" or "option" names; what the last box holds; the letter that begins the text, as in "B. Because";
/// the last capital on its own that is neither "I" nor the article "A".
/// </summary>
internal sealed partial class ChoiceAnswers : AnswerComparison
{
    public override Answer Read(string text)
    {
        var found = LetterOf(text.AsSpan().Trim().ToString());
        return found is { } letter ? new Answer(char.ToUpperInvariant(letter).ToString()) : new Answer(text, "it names no choice");
    }

    private static char? LetterOf(string text) =>
        First(Whole().Match(text)) ?? First(Named().Match(text)) ?? First(Boxed().Match(text)) ?? First(Leading().Match(text)) ?? First(Alone().Match(text));

    private static char? First(Match match) => match.Success ? match.Groups["letter"].Value[0] : null;

    [GeneratedRegex(@"^[\s$(\[*]*(?:\\boxed\s*\{)?[\s$(\[]*(?:\\(?:text|textbf|mathrm|mathbf)\s*\{)?[\s(\[]*(?<letter>[A-Za-z])[\s)\]}.$:*]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?i:answer(?:\s+is)?|option|choice)\s*:?[\s*$(\[]*(?:(?i:option|choice)\s+)?[\s*$(\[]*(?:\\boxed\s*\{\s*)?(?:\\(?:text|textbf|mathrm|mathbf)\s*\{)?[\s(\[]*(?<letter>[A-Z])(?![A-Za-z'’])(?!\s+[a-z])", RegexOptions.RightToLeft)]
    private static partial Regex Named();

    [GeneratedRegex(@"\\boxed\s*\{[\s$(\[]*(?:\\(?:text|textbf|mathrm|mathbf)\s*\{)?[\s(\[]*(?<letter>[A-Za-z])[\s)\]}.]", RegexOptions.RightToLeft)]
    private static partial Regex Boxed();

    [GeneratedRegex(@"^[(\[*]*(?<letter>[A-Z])[*]*[)\].:,]")]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<![A-Za-z'’\\])(?<letter>[B-HJ-Z]|A(?!\s+[a-z]))(?![A-Za-z'’])", RegexOptions.RightToLeft)]
    private static partial Regex Alone();
}
