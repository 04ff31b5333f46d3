using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on words and letters that a response shall or shall not hold. Keywords are regular expressions in Python's syntax.</summary>
internal static class KeywordChecks
{
    public static Check Existence(InstructionArguments arguments)
    {
        var keywords = Patterns(arguments.Texts("keywords"), keyword => keyword);
        return response => keywords.FirstOrDefault(keyword => !keyword.Pattern.IsIn(response)).Word is { } missing ? $"lacks '{missing}'" : null;
    }

    public static Check Frequency(InstructionArguments arguments)
    {
        var keyword = PythonText.Strip(arguments.Text("keyword"));
        var pattern = new PythonPattern(keyword, ignoreCase: true);
        var limit = arguments.Limit("frequency", "relation");
        return response => limit.Breach(pattern.CountIn(response), $"times '{keyword}'");
    }

    public static Check ForbiddenWords(InstructionArguments arguments)
    {
        var words = Patterns(arguments.Texts("forbidden_words"), word => $@"\b{word}\b");
        return response => words.FirstOrDefault(word => word.Pattern.IsIn(response)).Word is { } found ? $"holds '{found}'" : null;
    }

    /// <remarks>The published check replaces anything but a to z by a letter drawn at random; the data asks for '#' and '!', which are counted here.</remarks>
    public static Check LetterFrequency(InstructionArguments arguments)
    {
        var letter = PythonText.Lower(PythonText.Strip(arguments.Text("letter")));
        if (letter.EnumerateRunes().Count() != 1) throw new InstructionException($"its argument 'letter' is '{letter}', not one character");

        var limit = arguments.Limit("let_frequency", "let_relation");
        return response => limit.Breach(PythonText.Lower(response).AsSpan().Count(letter), $"times '{letter}'");
    }

    private static (string Word, PythonPattern Pattern)[] Patterns(IReadOnlyList<string> words, Func<string, string> pattern) =>
        [.. words.Select(word => (word, new PythonPattern(pattern(word), ignoreCase: true)))];
}
