using System.Text.Json;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>One schema object as the keywords' makers read it: only the keywords that its dialect knows, with the rules of their values checked.</summary>
internal sealed class SchemaSource(Compiler compiler, SchemaNode node, SchemaLocation location)
{
    /// <summary>The keywords that mean something here: few, so that they are looked for one by one.</summary>
    private readonly List<SchemaMember> _keywords = Known(location);

    public SchemaNode Node { get; } = node;

    public Dialect Dialect => location.Resource.Dialect;

    public SchemaOptions Options => compiler.Options;

    public bool TryGet(string keyword, out JsonElement value)
    {
        // Of a keyword that is written twice the last counts.
        for (var index = _keywords.Count - 1; index >= 0; index--)
        {
            if (_keywords[index].Name != keyword) continue;

            value = _keywords[index].Value;
            return true;
        }

        value = default;
        return false;
    }

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
        if (value.ValueKind is not JsonValueKind.Array) throw Fault(keyword, "must be an array of strings");

        var texts = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind is not JsonValueKind.String) throw Fault(keyword, "must be an array of strings");
            texts.Add(item.GetString()!);
        }

        return [.. texts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The subschema that is a keyword's value; null if the keyword is absent.</summary>
    public Branch? Branch(string keyword) => TryGet(keyword, out var value) ? Branch($"/{keyword}", value) : null;

    /// <summary>The subschemas that a keyword has in an array; null if the keyword is absent.</summary>
    public Branch[]? Branches(string keyword)
    {
        if (!TryGet(keyword, out var value)) return null;
        if (value.ValueKind is not JsonValueKind.Array) throw Fault(keyword, "must be an array of schemas");

        var branches = new Branch[value.GetArrayLength()];
        for (var index = 0; index < branches.Length; index++) branches[index] = Branch($"/{keyword}/{index}", value[index]);
        return branches;
    }

    /// <summary>The members of an object that is a keyword's value; none if the keyword is absent.</summary>
    public List<SchemaMember> Members(string keyword)
    {
        var members = new List<SchemaMember>();
        if (!TryGet(keyword, out var value)) return members;
        if (value.ValueKind is not JsonValueKind.Object) throw Fault(keyword, "must be an object");

        foreach (var property in value.EnumerateObject()) members.Add(new(property.Name, property.Value));
        return members;
    }

    /// <summary>The subschema that is a member of a keyword's value.</summary>
    public Branch Branch(string keyword, SchemaMember member) => Branch($"/{keyword}/{JsonPointer.Escape(member.Name)}", member.Value);

    /// <summary>The schema that a reference leads to.</summary>
    public Branch Reference(string keyword) => new(compiler.Resolve(location, Text(keyword)!, Node), $"/{keyword}");

    /// <summary>The schema that a reference leads to, and the name of the dynamic anchor by which it does; null if it is an ordinary reference.</summary>
    public (Branch Target, string? Anchor) DynamicReference(string keyword)
    {
        var target = Reference(keyword);
        var (_, fragment) = UriReference.Split(Text(keyword)!);
        var anchor = keyword == "$recursiveRef" ? "" : Uri.UnescapeDataString(fragment);
        if (!target.Node.Resource.DynamicAnchors.ContainsKey(anchor)) return (target, null);

        compiler.NeedDynamic(anchor);
        return (target, anchor);
    }

    private static List<SchemaMember> Known(SchemaLocation location)
    {
        var keywords = new List<SchemaMember>();
        var dialect = location.Resource.Dialect;
        var isReference = dialect.IsReference(location.Schema);
        foreach (var property in location.Schema.EnumerateObject())
        {
            var name = property.Name;
            if (dialect.Rule(name, isReference) is not null) keywords.Add(new(name, property.Value));
        }

        return keywords;
    }

    private Branch Branch(string path, JsonElement schema) => new(compiler.Subschema(location, path, schema), path);
}
