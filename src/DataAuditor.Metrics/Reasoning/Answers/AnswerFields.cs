using System.Text.Json;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>Fields that hold answers: texts, or numbers as data sets have them.</summary>
internal static class AnswerFields
{
    public const string Given = "answer";

    public const string Gold = "gold";

    public const string Samples = "samples";

    /// <summary>What <see cref="Verdict"/> needs.</summary>
    public static IReadOnlyList<FieldNeed> VerdictNeeds { get; } = [Given, Gold];

    /// <summary>Whether the answer is the gold one; null for a record without a gold answer. A blank answer is one, and wrong.</summary>
    public static AnswerVerdict? Verdict(this Sample sample, AnswerChecker checker) =>
        sample.Answer(Gold) is { } gold ? AnswerComparison.Of(checker).Check(gold, sample.Answer(Given) ?? "") : null;

    /// <summary>The field's answer; null where the record has none, or a blank one.</summary>
    /// <exception cref="AuditException">The field is neither text nor a number.</exception>
    public static string? Answer(this Sample sample, string role) => sample.Value(role) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => sample.Text(role) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
    };

    /// <summary>The field's answers, blank ones too.</summary>
    /// <exception cref="AuditException">The field is no array of texts and numbers.</exception>
    public static IReadOnlyList<string> Answers(this Sample sample, string role)
    {
        if (sample.Structure(role) is not { ValueKind: JsonValueKind.Array } array) throw Wrong(sample, role);

        return [.. array.EnumerateArray().Select(item => item.ValueKind switch
        {
            JsonValueKind.String => item.GetString()!,
            JsonValueKind.Number => item.GetRawText(),
            _ => throw Wrong(sample, role),
        })];
    }

    private static AuditException Wrong(Sample sample, string role) =>
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of answers, which are texts or numbers");
}
