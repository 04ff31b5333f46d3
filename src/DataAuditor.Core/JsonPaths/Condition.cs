using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>What a filter asks of a value.</summary>
internal abstract record Condition
{
    public abstract bool Holds(JsonElement current, JsonElement root);
}
