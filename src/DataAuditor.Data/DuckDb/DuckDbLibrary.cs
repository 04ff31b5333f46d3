using System.Runtime.InteropServices;

namespace DataAuditor.Data.DuckDb;

/// <summary>Finds the native library; nothing is loaded before the first call that needs it.</summary>
internal static class DuckDbLibrary
{
    public const string Variable = "DATAAUDITOR_DUCKDB";

    private static readonly Lazy<nint> Handle = new(Find);

    static DuckDbLibrary() => NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, (name, _, _) => name == DuckDbNative.Library ? Handle.Value : 0);

    private static string FileName => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    /// <exception cref="AuditException">The library is not there; the message says how to get it.</exception>
    public static void Require()
    {
        if (Handle.Value == 0) throw new AuditException(DiagnosticCode.DataFile, Absence(Environment.GetEnvironmentVariable(Variable)));
    }

    /// <param name="named">What the variable names.</param>
    public static string Absence(string? named) => string.IsNullOrEmpty(named)
        ? $"DuckDB's native library is not installed for {RuntimeInformation.RuntimeIdentifier}; reference the package DataAuditor.Runtime.<rid>, or set {Variable} to the path of {FileName}"
        : $"DuckDB's native library cannot be loaded from '{named}', which {Variable} names";

    private static nint Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named)) return NativeLibrary.TryLoad(named, out var chosen) ? chosen : 0;

        foreach (var path in Candidates())
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var found)) return found;
        }

        return 0;
    }

    private static IEnumerable<string> Candidates()
    {
        var folder = AppContext.BaseDirectory;
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var portable = $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        foreach (var platform in new[] { RuntimeInformation.RuntimeIdentifier, portable }) yield return Path.Combine(folder, "runtimes", platform, "native", FileName);
        yield return Path.Combine(folder, FileName);
    }
}
