using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record NameSelector(string Name) : Selector
{
    public override IEnumerable<JsonElement> Select(JsonElement value, JsonElement root) =>
        value.ValueKind is JsonValueKind.Object && value.TryFind(Name, out var member) ? [member] : [];
}
