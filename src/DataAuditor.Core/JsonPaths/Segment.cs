using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>A step of a query: what its selectors take of a value or, with two dots, of the value and all below it.</summary>
internal sealed record Segment(IReadOnlyList<Selector> Selectors, bool IsDescendant)
{
    /// <summary>Whether it selects one value at most.</summary>
    public bool IsSingular => !IsDescendant && Selectors is [NameSelector or IndexSelector];

    public IEnumerable<JsonElement> Select(JsonElement value, JsonElement root)
    {
        var visited = IsDescendant ? WithDescendants(value) : [value];
        return visited.SelectMany(at => Selectors.SelectMany(selector => selector.Select(at, root)));
    }

    public static IEnumerable<JsonElement> Children(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Object => value.EnumerateObject().Select(static member => member.Value),
        _ => [],
    };

    /// <summary>Each before those below it. Without recursion: documents nest as deep as they like.</summary>
    private static IEnumerable<JsonElement> WithDescendants(JsonElement value)
    {
        var open = new Stack<JsonElement>([value]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next).Reverse()) open.Push(child);
        }
    }
}
