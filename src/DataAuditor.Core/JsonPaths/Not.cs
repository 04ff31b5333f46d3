using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record Not(Condition Condition) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root) => !Condition.Holds(current, root);
}
