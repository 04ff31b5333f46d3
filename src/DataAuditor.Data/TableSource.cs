using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data;

/// <summary>Where a table comes from.</summary>
/// <param name="Path">An absolute path; its names may hold <c>*</c>, <c>?</c> and <c>**</c>, and then all files that match are one table.</param>
/// <param name="DeclaredAt">The line of the manifest that names the path, for messages about a path without a file.</param>
public sealed record TableSource(string Path, SourceLocation? DeclaredAt = null)
{
    /// <summary>What is read where it is no file.</summary>
    public WarehouseData? Data { get; init; }

    /// <summary>A table or statement of a warehouse.</summary>
    public static TableSource Of(WarehouseData data) => new(data.Query.Shown, data.Query.DeclaredAt) { Data = data };
}
