using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Texts that end before their end.</summary>
internal static partial class Truncation
{
    /// <summary>What generators say of texts that they did not bring to their end.</summary>
    private static readonly string[] CutReasons = ["length", "max_tokens", "max_length", "max_output_tokens", "model_length", "incomplete", "content_filter"];

    private static readonly string[] EndReasons = ["stop", "end_turn", "eos", "eos_token", "stop_sequence", "tool_calls", "tool_use", "function_call", "complete", "completed", "end"];

    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="finishReason">As the generator gave it; where it says nothing that is known, the text's ending tells.</param>
    public static string? Find(string text, string? finishReason)
    {
        var reason = finishReason?.ToLowerInvariant();
        if (CutReasons.Contains(reason)) return $"its finish_reason is '{reason}'";
        if (EndReasons.Contains(reason)) return null;

        var end = text.AsSpan().TrimEnd();
        if (end.IsEmpty) return null;
        if (end[^1] is ',' or '(' or '[' or '{') return $"it ends with '{end[^1]}'";
        if (!char.IsLetterOrDigit(end[^1])) return null;

        // A heading, a list or a label may end without a full stop; a paragraph that has had one may not.
        var paragraph = end[(end.LastIndexOf('\n') + 1)..];
        return SentenceEnd().IsMatch(paragraph) && !ListItem().IsMatch(paragraph) ? "its last sentence has no end" : null;
    }

    [GeneratedRegex(@"\p{Ll}[.!?…][""'”’)\]]*\s+\S")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(?:[-*+•|>#]|\d+[.)]|https?:)|https?://\S+$")]
    private static partial Regex ListItem();
}
