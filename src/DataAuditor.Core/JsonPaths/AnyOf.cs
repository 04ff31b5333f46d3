using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record AnyOf(IReadOnlyList<Condition> Conditions) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root) => Conditions.Any(condition => condition.Holds(current, root));
}
