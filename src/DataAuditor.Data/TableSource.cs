namespace DataAuditor.Data;

/// <summary>Where a table comes from.</summary>
/// <param name="Path">An absolute path; its names may hold <c>*</c>, <c>?</c> and <c>**</c>, and then all files that match are one table.</param>
/// <param name="DeclaredAt">The line of the manifest that names the path, for messages about a path without a file.</param>
public sealed record TableSource(string Path, SourceLocation? DeclaredAt = null);
