using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record AllOf(IReadOnlyList<Condition> Conditions) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root) => Conditions.All(condition => condition.Holds(current, root));
}
