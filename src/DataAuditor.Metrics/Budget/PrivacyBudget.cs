using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Metrics.Budget;

/// <summary>The differential-privacy budget that the generator card declares; null where it is silent.</summary>
internal sealed record PrivacyBudget(double? Epsilon, double? Delta, string? Unit, string? Mechanism)
{
    private const string Section = "privacy";

    /// <exception cref="AuditException">What the card declares is no budget.</exception>
    public static PrivacyBudget Of(JsonObject? card)
    {
        if (card?[Section] is not { } declared) return new PrivacyBudget(null, null, null, null);
        if (declared is not JsonObject budget) throw Wrong(Section, declared, "an object");

        return new PrivacyBudget(
            Number(budget, "epsilon", double.PositiveInfinity, "a number of at least 0"),
            Number(budget, "delta", 1, "a number from 0 to 1"),
            Text(budget, "unit"),
            Text(budget, "mechanism"));
    }

    /// <summary>That it is no measurement.</summary>
    public string Declaration => "declared by the generator card, not measured" + (Mechanism is null ? "" : $"; mechanism: {PlainText.OneLine(Mechanism)}");

    /// <summary>What a reader should know before reading the value as a guarantee for single records.</summary>
    public IEnumerable<string> Notes()
    {
        yield return Declaration;
        if (Unit is not (null or "record")) yield return $"declared for neighbours that differ in one {PlainText.OneLine(Unit)}, not in one record";
    }

    private static double? Number(JsonObject budget, string name, double maximum, string expected)
    {
        if (budget[name] is not { } node) return null;

        return node.GetValueKind() is JsonValueKind.Number
            && double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) is var number && double.IsFinite(number) && number >= 0 && number <= maximum
            ? number
            : throw Wrong($"{Section}.{name}", node, expected);
    }

    private static string? Text(JsonObject budget, string name) => budget[name] is not { } node ? null
        : node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : throw Wrong($"{Section}.{name}", node, "a text");

    private static AuditException Wrong(string field, JsonNode found, string expected) =>
        new(DiagnosticCode.Manifest, $"the generator card's '{field}' is {PlainText.OneLine(found.ToJsonString())}; it must be {expected}");
}
