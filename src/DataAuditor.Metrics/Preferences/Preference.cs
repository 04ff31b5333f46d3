using System.Text.Json;

namespace DataAuditor.Metrics.Preferences;

/// <summary>Which of two outputs annotators prefer, in the field <c>preference</c>: <c>win</c>, <c>tie</c> or <c>loss</c> of what was generated, or an array with one of each annotator.</summary>
internal static class Preference
{
    public const double Win = 1;

    public const double Tie = 0.5;

    public const double Loss = 0;

    private const string Field = "preference";

    public static IReadOnlyList<FieldNeed> Needs { get; } = [Field];

    /// <summary>As points.</summary>
    /// <exception cref="AuditException">It is none of the three.</exception>
    public static IReadOnlyList<double> AllOf(Sample sample) => sample.Value(Field) is { ValueKind: JsonValueKind.Array }
        ? [.. sample.Texts(Field)!.Select(text => Points(sample, text))]
        : [Points(sample, sample.Text(Field)!)];

    /// <summary>Null without an annotator.</summary>
    public static double? Mean(IReadOnlyList<double> preferences) => preferences.Count == 0 ? null : preferences.Average();

    private static double Points(Sample sample, string text) => text.Trim().ToLowerInvariant() switch
    {
        "win" => Win,
        "tie" => Tie,
        "loss" => Loss,
        _ => throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be 'win', 'tie' or 'loss', and is '{PlainText.OneLine(text, maxLength: 40)}'"),
    };
}
