using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>What stands on a side of a comparison, or in a function: a value, or nothing.</summary>
internal abstract record Operand
{
    public abstract JsonElement? Value(JsonElement current, JsonElement root);
}
