namespace DataAuditor.Manifests;

/// <summary>A field that stands in a file of its own.</summary>
/// <param name="Field">Its role.</param>
/// <param name="Path">Absolute: a <c>.npy</c>, <c>.npz</c>, <c>.parquet</c>, <c>.csv</c> or <c>.tsv</c> file.</param>
public sealed record SideFile(string Field, string Path)
{
    /// <summary>Whose records it is about.</summary>
    public Role Of { get; init; } = Role.Synthetic;

    /// <summary>The array or column; null for the only one.</summary>
    public string? Name { get; init; }

    /// <summary>The table's column that is held against the records' field of the role <c>id</c>; null where rows belong to records by position.</summary>
    public string? Id { get; init; }
}
