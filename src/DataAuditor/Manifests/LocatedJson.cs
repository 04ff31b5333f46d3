using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Manifests;

/// <summary>A JSON value that knows where in its file it stands, so that every complaint can point there.</summary>
internal sealed class LocatedJson(JsonValueKind kind, SourceLocation location)
{
    public JsonValueKind Kind { get; } = kind;

    public SourceLocation Location { get; } = location;

    /// <summary>Strings, numbers and truth values; null for null and for containers.</summary>
    public JsonValue? Scalar { get; init; }

    /// <summary>The members of an object, in order.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>The elements of an array, in order.</summary>
    public IReadOnlyList<LocatedJson> Items { get; init; } = [];

    public LocatedJson? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    public string? Text => Kind is JsonValueKind.String ? Scalar!.GetValue<string>() : null;

    public double? Number => Kind is JsonValueKind.Number ? Scalar!.GetValue<double>() : null;

    public bool? Truth => Kind is JsonValueKind.True ? true : Kind is JsonValueKind.False ? false : null;

    /// <summary>The same value without its places.</summary>
    public JsonNode? ToNode() => Kind switch
    {
        JsonValueKind.Object => new JsonObject(Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToNode()))),
        JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToNode())]),
        _ => Scalar?.DeepClone(),
    };

    /// <summary>One member of an object, and where its name stands.</summary>
    internal sealed record Member(string Name, SourceLocation NameLocation, LocatedJson Value);
}
