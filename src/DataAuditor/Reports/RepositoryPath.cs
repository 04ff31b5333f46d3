namespace DataAuditor.Reports;

/// <summary>Paths as services that show a repository's files want them: below its root, with forward slashes.</summary>
public static class RepositoryPath
{
    /// <summary>Relative to the repository that holds the file, else to the current folder.</summary>
    public static string Of(string file)
    {
        if (file.Length == 0 || file.Contains('\0', StringComparison.Ordinal)) return PlainText.OneLine(file);

        var path = Path.GetFullPath(file);
        return Path.GetRelativePath(Root(path) ?? Directory.GetCurrentDirectory(), path).Replace('\\', '/');
    }

    /// <summary>Services turn a result away that is in no file: what no file declares, as a gate made in code, is put in one of the tool's name.</summary>
    internal static string Of(SourceLocation? location) => location is { File.Length: > 0 } ? Of(location.File) : "data-auditor";

    /// <summary>In a linked work tree <c>.git</c> is a file.</summary>
    private static string? Root(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git"))) return folder;
        }

        return null;
    }
}
