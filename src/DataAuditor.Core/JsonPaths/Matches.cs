using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>A function that answers yes or no.</summary>
internal sealed record Matches(Operand Text, Operand Pattern, bool IsWhole) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root) =>
        Text.Value(current, root) is { ValueKind: JsonValueKind.String } text && Pattern.Value(current, root) is { ValueKind: JsonValueKind.String } pattern
        && FieldValue.Text(pattern) is { } expression && InteroperablePattern.IsMatch(expression, FieldValue.Text(text)!, IsWhole);
}
