using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>Whether a query selects anything.</summary>
internal sealed record Exists(QueryOperand Query) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root) => Query.Nodes(current, root).Count > 0;
}
