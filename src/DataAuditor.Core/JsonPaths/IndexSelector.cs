using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <param name="Index">Below 0 from the end.</param>
internal sealed record IndexSelector(long Index) : Selector
{
    public override IEnumerable<JsonElement> Select(JsonElement value, JsonElement root)
    {
        if (value.ValueKind is not JsonValueKind.Array) return [];

        var place = Index < 0 ? value.GetArrayLength() + Index : Index;
        return place >= 0 && place < value.GetArrayLength() ? [value[(int)place]] : [];
    }
}
