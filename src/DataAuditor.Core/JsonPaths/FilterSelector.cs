using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record FilterSelector(Condition Condition) : Selector
{
    public override IEnumerable<JsonElement> Select(JsonElement value, JsonElement root) => Segment.Children(value).Where(child => Condition.Holds(child, root));
}
