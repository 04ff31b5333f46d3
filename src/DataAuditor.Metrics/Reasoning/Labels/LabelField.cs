using System.Globalization;
using System.Text.Json;

namespace DataAuditor.Metrics.Reasoning.Labels;

/// <summary>
/// Fields that name one of a few things: labels, predictions, preferences. They are compared by what they say, whatever the case and however
/// it is written: <c>true</c> is "True", and 1 is "1".
/// </summary>
internal static class LabelField
{
    /// <summary>Of a record that has the field.</summary>
    /// <exception cref="AuditException">It is an array or an object.</exception>
    public static string LabelOf(this Sample sample, string role) =>
        Canonical(sample.Value(role)!.Value) ?? throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be a label: a text, a number, or true or false");

    /// <summary>Several of them, of a record that has the field.</summary>
    /// <exception cref="AuditException">It is no array of labels.</exception>
    public static IReadOnlyList<string> LabelsOf(this Sample sample, string role)
    {
        if (sample.Structure(role) is not { ValueKind: JsonValueKind.Array } array) throw Wrong();

        return [.. array.EnumerateArray().Select(label => Canonical(label) ?? throw Wrong())];

        AuditException Wrong() => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of labels: texts, numbers, or true or false");
    }

    private static string? Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TextOf().Trim().ToLowerInvariant(),
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
