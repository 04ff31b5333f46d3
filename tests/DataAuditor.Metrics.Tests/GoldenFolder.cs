namespace DataAuditor.Metrics.Tests;

/// <summary>The reference values that lie beside the repository, where they lie there.</summary>
internal static class GoldenFolder
{
    public const string Absent = "the folder of golden values is not beside the repository";

    public static string? Path { get; } = Find();

    public static string PathOf(string name) =>
        System.IO.Path.Combine(Path ?? throw new InvalidOperationException(Absent), name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "DataAuditor.sln"))) continue;

            var golden = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "golden"));
            return Directory.Exists(golden) ? golden : null;
        }

        return null;
    }
}
