namespace DataAuditor.Samples;

/// <summary>Folders of the source tree that tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The reference values beside the tree; null where they are not there.</summary>
    public static string? Golden { get; } = Existing(Path.GetFullPath("../shared/golden", Root));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DataAuditor.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the source tree.");
        }

        return folder.FullName;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;
}
