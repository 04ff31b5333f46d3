using DataAuditor.Metrics.Text.Languages;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on the language of a response and on its capital letters. A response without any letter has no language and keeps them.</summary>
internal static class LanguageChecks
{
    private const string English = "en";

    /// <summary>The languages that a prompt may ask for.</summary>
    private static readonly string[] Languages =
    [
        English, "ar", "bg", "bn", "de", "es", "fa", "fi", "fr", "gu", "he", "hi", "it", "ja", "kn", "ko", "ml", "mr", "ne", "pa", "pl", "pt", "ru", "sw", "ta",
        "te", "th", "uk", "ur", "vi",
    ];

    public static Check ResponseLanguage(InstructionArguments arguments)
    {
        var language = arguments.Text("language");
        return Array.Exists(Languages, known => known == language)
            ? response => NotIn(language, response, arguments.DeclaredLanguage)
            : throw new InstructionException($"its argument 'language' is '{language}', not one of {string.Join(", ", Languages)}");
    }

    public static Check EnglishCapital(InstructionArguments arguments) =>
        response => PythonText.IsUpper(response) ? NotIn(English, response, arguments.DeclaredLanguage) : "is not in capital letters only";

    public static Check EnglishLowercase(InstructionArguments arguments) =>
        response => PythonText.IsLower(response) ? NotIn(English, response, arguments.DeclaredLanguage) : "is not in small letters only";

    public static Check CapitalWords(InstructionArguments arguments)
    {
        var limit = arguments.Limit("capital_frequency", "capital_relation");
        return response => limit.Breach(TreebankWords.Of(response).Count(PythonText.IsUpper), "words in capital letters");
    }

    private static string? NotIn(string language, string response, string? declared) => (declared ?? LanguageIdentifier.Identify(response)) switch
    {
        null => null,
        LanguageIdentifier.Undetermined => $"is in no language that can be told, not in '{language}'",
        var found => found == language ? null : $"is in '{found}', not in '{language}'",
    };
}
