using System.Text.Json;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>One schema object as the keywords' makers read it: only the keywords that its dialect knows, with the rules of their values checked.</summary>
internal sealed class SchemaSource
{
    private readonly Dictionary<string, JsonElement> _keywords = new(StringComparer.Ordinal);
    private readonly Compiler _compiler;
    private readonly SchemaLocation _location;

    public SchemaSource(Compiler compiler, SchemaNode node, SchemaLocation location)
    {
        _compiler = compiler;
        _location = location;
        Node = node;
        foreach (var property in location.Schema.EnumerateObject())
        {
            if (Dialect.Rule(property.Name, location.Schema) is not null) _keywords[property.Name] = property.Value;
        }
    }

    public SchemaNode Node { get; }

    public Dialect Dialect => _location.Resource.Dialect;

    public SchemaOptions Options => _compiler.Options;

    public bool TryGet(string keyword, out JsonElement value) => _keywords.TryGetValue(keyword, out value);

    public SchemaException Fault(string keyword, string message) => new($"the value of {keyword} {message}", $"{Node.Location}/{keyword}");

    /// <summary>A keyword's count of something; null if the keyword is absent. Counts beyond what memory holds are as good as the largest.</summary>
    public int? Count(string keyword)
    {
        if (!TryGet(keyword, out var value)) return null;
        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0) return count;

        return value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && number >= 0 && Math.Floor(number) == number
            ? (int)Math.Min(number, int.MaxValue)
            : throw Fault(keyword, "must be a whole number, not negative");
    }

    public string? Text(string keyword)
    {
        if (!TryGet(keyword, out var value)) return null;

        return value.ValueKind is JsonValueKind.String ? value.GetString() : throw Fault(keyword, "must be a string");
    }

    public string[] Texts(string keyword, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.String))
        {
            throw Fault(keyword, "must be an array of strings");
        }

        return [.. value.EnumerateArray().Select(item => item.GetString()!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The subschema that is a keyword's value; null if the keyword is absent.</summary>
    public Branch? Branch(string keyword) => TryGet(keyword, out var value) ? Branch($"/{keyword}", value) : null;

    /// <summary>The subschemas that a keyword has in an array; null if the keyword is absent.</summary>
    public Branch[]? Branches(string keyword)
    {
        if (!TryGet(keyword, out var value)) return null;

        return value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => Branch($"/{keyword}/{index}", item))]
            : throw Fault(keyword, "must be an array of schemas");
    }

    /// <summary>The members of an object that is a keyword's value; none if the keyword is absent.</summary>
    public JsonProperty[] Members(string keyword)
    {
        if (!TryGet(keyword, out var value)) return [];

        return value.ValueKind is JsonValueKind.Object ? [.. value.EnumerateObject()] : throw Fault(keyword, "must be an object");
    }

    /// <summary>The subschema that is a member of a keyword's value.</summary>
    public Branch Branch(string keyword, JsonProperty member) => Branch($"/{keyword}/{JsonPointer.Escape(member.Name)}", member.Value);

    /// <summary>The schema that a reference leads to.</summary>
    public Branch Reference(string keyword) => new(_compiler.Resolve(_location, Text(keyword)!, Node.Location), $"/{keyword}");

    /// <summary>The schema that a reference leads to, and the name of the dynamic anchor by which it does; null if it is an ordinary reference.</summary>
    public (Branch Target, string? Anchor) DynamicReference(string keyword)
    {
        var target = Reference(keyword);
        var (_, fragment) = UriReference.Split(Text(keyword)!);
        var anchor = keyword == "$recursiveRef" ? "" : Uri.UnescapeDataString(fragment);
        if (!target.Node.Resource.DynamicAnchors.ContainsKey(anchor)) return (target, null);

        _compiler.NeedDynamic(anchor);
        return (target, anchor);
    }

    private Branch Branch(string path, JsonElement schema) => new(_compiler.Subschema(_location, path, schema), path);
}
