namespace DataAuditor.Assertions;

/// <summary>Files as tests name them.</summary>
internal static class TestFile
{
    /// <summary>Absolute: below the test assembly's folder where it is there, else below the current one.</summary>
    public static string Find(string path)
    {
        var besideTests = Path.GetFullPath(path, AppContext.BaseDirectory);
        return Exists(besideTests) || !Exists(Path.GetFullPath(path)) ? besideTests : Path.GetFullPath(path);
    }

    /// <summary>A path with <c>*</c> exists where its folder does.</summary>
    private static bool Exists(string path) =>
        File.Exists(path) || (path.AsSpan().ContainsAny('*', '?') && Directory.Exists(Path.GetDirectoryName(path)));
}
