using System.Text.Json;
using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>The 25 kinds of instruction of IFEval, by their ids.</summary>
/// <remarks>Zhou et al. 2023, Instruction-Following Evaluation for Large Language Models.</remarks>
internal static class InstructionCatalog
{
    private static readonly Dictionary<string, Func<InstructionArguments, Check>> Kinds = new(StringComparer.Ordinal)
    {
        ["keywords:existence"] = KeywordChecks.Existence,
        ["keywords:frequency"] = KeywordChecks.Frequency,
        ["keywords:forbidden_words"] = KeywordChecks.ForbiddenWords,
        ["keywords:letter_frequency"] = KeywordChecks.LetterFrequency,
        ["language:response_language"] = LanguageChecks.ResponseLanguage,
        ["length_constraints:number_sentences"] = LengthChecks.Sentences,
        ["length_constraints:number_paragraphs"] = LengthChecks.Paragraphs,
        ["length_constraints:number_words"] = LengthChecks.Words,
        ["length_constraints:nth_paragraph_first_word"] = LengthChecks.FirstWordOfParagraph,
        ["detectable_content:number_placeholders"] = ContentChecks.Placeholders,
        ["detectable_content:postscript"] = ContentChecks.Postscript,
        ["detectable_format:number_bullet_lists"] = FormatChecks.Bullets,
        ["detectable_format:constrained_response"] = _ => FormatChecks.FixedAnswer,
        ["detectable_format:number_highlighted_sections"] = FormatChecks.Highlights,
        ["detectable_format:multiple_sections"] = FormatChecks.Sections,
        ["detectable_format:json_format"] = _ => FormatChecks.Json,
        ["detectable_format:title"] = _ => FormatChecks.Title,
        ["combination:two_responses"] = _ => CombinationChecks.TwoResponses,
        ["combination:repeat_prompt"] = CombinationChecks.RepeatPrompt,
        ["startend:end_checker"] = CombinationChecks.EndsWith,
        ["startend:quotation"] = _ => CombinationChecks.Quotation,
        ["change_case:capital_word_frequency"] = LanguageChecks.CapitalWords,
        ["change_case:english_capital"] = LanguageChecks.EnglishCapital,
        ["change_case:english_lowercase"] = LanguageChecks.EnglishLowercase,
        ["punctuation:no_comma"] = _ => ContentChecks.NoComma,
    };

    public static IReadOnlyCollection<string> Ids => Kinds.Keys;

    /// <param name="language">The language that the record itself says the response is in; null to identify it.</param>
    /// <exception cref="InstructionException">The id is unknown, or an argument is missing, unknown or wrong.</exception>
    public static Check Read(string id, JsonElement arguments, string? language = null)
    {
        if (!Kinds.TryGetValue(id, out var kind)) throw new InstructionException($"'{id}' is no known instruction");

        try
        {
            var given = new InstructionArguments(arguments) { DeclaredLanguage = language };
            var check = kind(given);
            given.RequireAllRead();
            return response => Guarded(id, () => check(response));
        }
        catch (Exception wrong) when (wrong is InstructionException or PythonPatternException)
        {
            throw new InstructionException($"'{id}': {wrong.Message}");
        }
    }

    private static string? Guarded(string id, Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (PythonPatternException wrong)
        {
            throw new InstructionException($"'{id}': {wrong.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new InstructionException($"'{id}': the response takes more than a second");
        }
    }
}
