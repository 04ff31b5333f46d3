using System.Collections.Concurrent;
using DataAuditor.JsonSchema;
using DataAuditor.Media;
using DataAuditor.Quantities;

namespace DataAuditor;

/// <summary>What the records of one file share.</summary>
/// <param name="File">Null for records that are in no file.</param>
/// <param name="FieldsAreText">Whether numbers and arrays stand as text in their fields, as in CSV, where an empty field is an absent one.</param>
public sealed record SampleOrigin(FieldRoles Roles, string? File = null, bool FieldsAreText = false)
{
    public static SampleOrigin None { get; } = new(FieldRoles.None);

    // By the names that manifests give roles: a handful.
    private static readonly ConcurrentDictionary<string, JsonPointer?> Pointers = new(StringComparer.Ordinal);

    /// <summary>Fields that stand in files of their own, by role.</summary>
    public IReadOnlyDictionary<string, SideField> Side { get; init; } = new Dictionary<string, SideField>(StringComparer.Ordinal);

    /// <summary>A field's name as a way into the record; null where it is a plain name.</summary>
    internal static JsonPointer? PointerOf(string name) => name.StartsWith('/') ? Pointers.GetOrAdd(name, static name => Read(name)) : null;

    /// <summary>The schemas that documents are held against.</summary>
    public SchemaSet Schemas { get; init; } = SchemaSet.None;

    /// <summary>The images and videos that the records name.</summary>
    public IMediaFiles Media { get; init; } = NoMediaFiles.Instance;

    /// <summary>The units of the roles' numbers, where they are declared.</summary>
    public IReadOnlyDictionary<string, Unit> Units { get; init; } = new Dictionary<string, Unit>(StringComparer.Ordinal);

    /// <summary>The user's own name of a role's field: the role's own where none is mapped.</summary>
    public string NameOf(string role) => Roles[role] is [var name, ..] ? name : role;

    private static JsonPointer? Read(string name)
    {
        try
        {
            return JsonPointer.Parse(name);
        }
        catch (FormatException)
        {
            return null; // A plain name that begins with a slash.
        }
    }
}
