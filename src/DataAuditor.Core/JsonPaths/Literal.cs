using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record Literal(JsonElement Constant) : Operand
{
    public override JsonElement? Value(JsonElement current, JsonElement root) => Constant;
}
