using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record WildcardSelector : Selector
{
    public override IEnumerable<JsonElement> Select(JsonElement value, JsonElement root) => Segment.Children(value);
}
