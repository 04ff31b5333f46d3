using System.Text.Json;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>What was said before a record's text.</summary>
internal static class DialogueContext
{
    /// <summary>The history and the prompt behind it, a line for each turn; empty where the record has neither.</summary>
    public static string Of(Sample sample)
    {
        string?[] said = [HistoryOf(sample), sample.Text("prompt")];
        return string.Join('\n', said.OfType<string>());
    }

    /// <summary>The history alone: a text, or an array of them.</summary>
    public static string? HistoryOf(Sample sample) => sample.Value("history") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } => string.Join('\n', sample.Texts("history")!),
        _ => sample.Text("history"),
    };
}
