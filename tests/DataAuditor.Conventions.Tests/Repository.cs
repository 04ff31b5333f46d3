namespace DataAuditor.Conventions.Tests;

/// <summary>The tree of sources, without what builds leave in it.</summary>
internal static class Repository
{
    private static readonly string[] Ignored = [".git", ".vs", "artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Order(StringComparer.Ordinal)];

    /// <summary>What stands at the top level, dotfiles and build outputs left out.</summary>
    public static IReadOnlyList<string> TopLevel { get; } =
    [
        .. Directory.EnumerateFileSystemEntries(Root)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.') && !Ignored.Contains(name))
            .Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static SourceText Source(string file) => new(file, Read(file));

    public static IEnumerable<SourceText> Sources(string folder) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(Source);

    private static IEnumerable<string> Under(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !Ignored.Contains(Path.GetFileName(file))))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !Ignored.Contains(Path.GetFileName(inner))))
        {
            foreach (var file in Under(inner)) yield return file;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DataAuditor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DataAuditor.sln.");
        }

        return folder.FullName;
    }
}
