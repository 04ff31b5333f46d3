using DataAuditor.Data.Files;

namespace DataAuditor.Data;

/// <summary>A folder that was looked through for the files of a glob or folder: what is new in it may be new data.</summary>
/// <param name="Pattern">Which names count; <c>*</c> and <c>?</c> stand for others.</param>
/// <param name="OfFolders">Whether folders were looked for, not files.</param>
public sealed record FolderListing(string Folder, string Pattern, bool OfFolders)
{
    /// <summary>What is listed to find the files of a path; nothing for that of a file.</summary>
    /// <exception cref="AuditException">A folder cannot be listed.</exception>
    public static IReadOnlyList<FolderListing> Of(string path) => SourceFiles.Listings(path);
}
