using DataAuditor.Tables;

namespace DataAuditor.Data;

/// <summary>A table in memory and what the report says about its source.</summary>
/// <param name="Sha256">Of the file's bytes; for several files, of the lines <c>sha256  name</c> of each.</param>
/// <param name="Notes">What a reader of the report should know: columns left out, an unusual separator.</param>
public sealed record LoadedTable(Table Table, string Path, long Records, string Sha256, IReadOnlyList<string> Notes)
{
    /// <summary>Every file that was read: several where the path is a glob.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
