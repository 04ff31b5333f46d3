namespace DataAuditor;

/// <summary>What the records of one file share.</summary>
/// <param name="File">Null for records that are in no file.</param>
/// <param name="FieldsAreText">Whether numbers and arrays stand as text in their fields, as in CSV, where an empty field is an absent one.</param>
public sealed record SampleOrigin(FieldRoles Roles, string? File = null, bool FieldsAreText = false)
{
    public static SampleOrigin None { get; } = new(FieldRoles.None);

    /// <summary>Fields that stand in files of their own, by role.</summary>
    public IReadOnlyDictionary<string, SideField> Side { get; init; } = new Dictionary<string, SideField>(StringComparer.Ordinal);

    /// <summary>The user's own name of a role's field: the role's own where none is mapped.</summary>
    public string NameOf(string role) => Roles[role] is [var name, ..] ? name : role;
}
