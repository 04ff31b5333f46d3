using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on how a response is put together: two answers, a repeated prompt, its end, quotation marks around it.</summary>
internal static class CombinationChecks
{
    public static string? TwoResponses(string response)
    {
        var pieces = response.Split("******");
        if (Outline.InnerBlank(pieces)) return "has an empty answer between two dividers ******";

        var answers = pieces.Where(piece => !PythonText.IsBlank(piece)).Select(PythonText.Strip).ToList();
        if (Outline.Differs(answers.Count, 2, "answers divided by ******") is { } breach) return breach;
        return answers[0] == answers[1] ? "gives the same answer twice" : null;
    }

    public static Check RepeatPrompt(InstructionArguments arguments)
    {
        var prompt = Normalized(arguments.Text("prompt_to_repeat"));
        return response => Normalized(response).StartsWith(prompt, StringComparison.Ordinal) ? null : "does not repeat the prompt first";
    }

    public static Check EndsWith(InstructionArguments arguments)
    {
        var phrase = arguments.Text("end_phrase");
        return response => PythonText.Lower(PythonText.Strip(response).Trim('"')).EndsWith(Normalized(phrase), StringComparison.Ordinal)
            ? null
            : $"does not end with '{phrase}'";
    }

    public static string? Quotation(string response) => PythonText.Strip(response) is ['"', .., '"'] ? null : "is not within double quotation marks";

    private static string Normalized(string text) => PythonText.Lower(PythonText.Strip(text));
}
