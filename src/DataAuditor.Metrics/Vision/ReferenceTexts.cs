using System.Text.Json;

namespace DataAuditor.Metrics.Vision;

/// <summary>What was written about a picture, and what should have been.</summary>
internal sealed record ReferenceTexts(string Text, IReadOnlyList<string> References)
{
    public const string Reference = "reference_text";

    private const string Written = "text";

    private const string Steps = "steps";

    public static IReadOnlyList<FieldNeed> Needs { get; } = [TextNeed, Reference];

    /// <summary>Of <see cref="TextOf"/>.</summary>
    public static FieldNeed TextNeed => new(Written) { Or = [Steps] };

    public static ReferenceTexts Of(Sample sample) => new(TextOf(sample), ReferencesOf(sample));

    /// <summary>A record's text, or those of its steps, one a line.</summary>
    public static string TextOf(Sample sample)
    {
        if (sample.Text(Written) is { } text) return text;
        if (sample.Structure(Steps) is not { ValueKind: JsonValueKind.Array } steps) return "";

        return string.Join('\n', steps.EnumerateArray()
            .Select(static step => step.ValueKind is JsonValueKind.Object && step.MemberOf(Written) is { ValueKind: JsonValueKind.String } text ? text.TextOf() : null)
            .Where(static text => text is not null));
    }

    /// <summary>One or several; blank ones are none.</summary>
    public static IReadOnlyList<string> ReferencesOf(Sample sample)
    {
        var all = sample.Value(Reference) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } => sample.Texts(Reference)!,
            _ => [sample.Text(Reference)!],
        };
        return [.. all.Where(static text => !string.IsNullOrWhiteSpace(text))];
    }
}
