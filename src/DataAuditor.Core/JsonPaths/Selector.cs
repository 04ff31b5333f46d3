using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>Takes some of a value's children.</summary>
internal abstract record Selector
{
    public abstract IEnumerable<JsonElement> Select(JsonElement value, JsonElement root);
}
