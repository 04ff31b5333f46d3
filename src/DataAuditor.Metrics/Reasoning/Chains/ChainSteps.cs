using System.Text.Json;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>The steps of a chain of thought: texts, or objects with a <c>text</c>.</summary>
internal static class ChainSteps
{
    public const string Field = "steps";

    /// <summary>Null where the record has none; read once for all metrics.</summary>
    /// <exception cref="AuditException">A step is neither.</exception>
    public static IReadOnlyList<string>? Of(Sample sample) => sample.Once(typeof(ChainSteps), static sample => sample.Structure(Field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } steps => steps.EnumerateArray().Select((step, at) => TextOf(step) ?? throw Wrong(sample, at)).ToArray(),
        _ => throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an array of steps"),
    });

    private static string? TextOf(JsonElement step) => step.ValueKind switch
    {
        JsonValueKind.String => step.TextOf(),
        JsonValueKind.Object when step.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String => text.TextOf(),
        _ => null,
    };

    private static AuditException Wrong(Sample sample, int at) =>
        sample.Wrong($"step {at + 1} of the field '{PlainText.OneLine(sample.NameOf(Field))}' must be a text, or an object with a text");
}
