using System.Text.Json;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>Arrays and objects by their parts.</summary>
internal static class JsonValues
{
    /// <summary>Whether values are the items of an array.</summary>
    public static bool AreItemsOf(this IReadOnlyList<JsonElement> values, JsonElement array) =>
        array.ValueKind is JsonValueKind.Array && array.GetArrayLength() == values.Count && values.Zip(array.EnumerateArray()).All(static pair => JsonEquality.AreEqual(pair.First, pair.Second));

    /// <summary>An object's members by name, of a repeated name the last.</summary>
    public static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject()) members[member.NameOf()] = member.Value;
        return members;
    }
}
