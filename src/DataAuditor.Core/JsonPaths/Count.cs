using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>How many values a query selects.</summary>
internal sealed record Count(QueryOperand Query) : Operand
{
    public override JsonElement? Value(JsonElement current, JsonElement root) => Length.Number(Query.Nodes(current, root).Count);
}
