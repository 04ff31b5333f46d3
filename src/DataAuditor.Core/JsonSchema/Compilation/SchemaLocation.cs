using System.Text.Json;

namespace DataAuditor.JsonSchema.Compilation;

/// <summary>A schema within a resource.</summary>
internal sealed record SchemaLocation(Resource Resource, string Pointer, JsonElement Schema)
{
    /// <summary>Follows a JSON Pointer, over the border into resources within this one; null if it leads nowhere.</summary>
    public SchemaLocation? Follow(string pointer, Library library)
    {
        var location = this;
        var shape = SubschemaShape.One;
        foreach (var escaped in pointer.Split('/')[1..])
        {
            var step = JsonPointer.Unescape(escaped);
            if (location.Child(step) is not { } child) return null;

            shape = Next(location, shape, step, child, out var isSchema);
            location = new(location.Resource, $"{location.Pointer}/{JsonPointer.Escape(step)}", child);
            if (isSchema) location = location.OwnResource(library);
        }

        return location;
    }

    /// <summary>The same schema as the root of the resource that its <c>$id</c> begins, if it has one.</summary>
    public SchemaLocation OwnResource(Library library)
    {
        if (Pointer.Length == 0 || Resource.Dialect.Id(Schema) is not { } reference) return this;

        var (id, _) = UriReference.Split(reference);
        return id.Length > 0 && library.TryFind(UriReference.Resolve(Resource.Uri, id), Resource.Dialect.Draft) is { } own ? new(own, "", own.Root) : this;
    }

    private JsonElement? Child(string step) => Schema.ValueKind switch
    {
        JsonValueKind.Object when Schema.TryGetProperty(step, out var value) => value,
        JsonValueKind.Array when int.TryParse(step, out var index) && index >= 0 && index < Schema.GetArrayLength() => Schema[index],
        _ => null,
    };

    /// <summary>Whether a step leads to a schema, and where schemas are in what it leads to; <c>One</c> says that the place stepped from is a schema.</summary>
    private static SubschemaShape Next(SchemaLocation from, SubschemaShape shape, string step, JsonElement child, out bool isSchema)
    {
        isSchema = shape is not (SubschemaShape.None or SubschemaShape.One);
        if (shape is SubschemaShape.None) return SubschemaShape.None;
        if (isSchema) return SubschemaShape.One;

        var own = from.Resource.Dialect.Rule(step, from.Resource.Dialect.IsReference(from.Schema))?.Shape ?? SubschemaShape.None;
        isSchema = own is SubschemaShape.One || (own is SubschemaShape.OneOrList && child.ValueKind is not JsonValueKind.Array);
        return isSchema ? SubschemaShape.One : own;
    }
}
