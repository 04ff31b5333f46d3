using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>The value that a query selects, if it is one.</summary>
internal sealed record SingleValue(QueryOperand Query) : Operand
{
    public override JsonElement? Value(JsonElement current, JsonElement root) => Query.Value(current, root);
}
