using System.Runtime.InteropServices;

namespace DataAuditor.Native;

/// <summary>Where the native library of an engine is looked for; it is loaded by the first call that needs it, once.</summary>
public sealed class NativeEngine
{
    private readonly string _name;

    private readonly Lazy<nint> _handle;

    /// <param name="name">The engine as its makers write it.</param>
    /// <param name="library">The library without what a platform puts around the name: <c>duckdb</c> is <c>libduckdb.so</c> on Linux.</param>
    /// <param name="variable">The environment variable that names the library's path; then no other place is looked at.</param>
    public NativeEngine(string name, string library, string variable)
    {
        _name = name;
        Variable = variable;
        FileName = OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";
        _handle = new Lazy<nint>(Find);
    }

    public string Variable { get; }

    /// <summary>The library's name on this platform.</summary>
    public string FileName { get; }

    /// <summary>The loaded library; 0 if there is none that loads.</summary>
    public nint Handle => _handle.Value;

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Why there is no library, and what to do.</summary>
    public string Absence() => Absence(Environment.GetEnvironmentVariable(Variable));

    /// <param name="named">What the variable names.</param>
    public string Absence(string? named) => string.IsNullOrEmpty(named)
        ? $"{_name}'s native library is not installed; {Installation}, or set {Variable} to the path of {FileName}"
        : $"{_name}'s native library cannot be loaded from '{named}', which {Variable} names; correct it, or remove it and {Installation}";

    private static string Installation => $"run 'dotnet add package DataAuditor.Runtime.{Platform}'";

    private nint Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named)) return NativeLibrary.TryLoad(named, out var chosen) ? chosen : 0;

        foreach (var path in Candidates())
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var found)) return found;
        }

        return 0;
    }

    private IEnumerable<string> Candidates()
    {
        var folder = AppContext.BaseDirectory;
        foreach (var platform in new[] { RuntimeInformation.RuntimeIdentifier, Platform }) yield return Path.Combine(folder, "runtimes", platform, "native", FileName);
        yield return Path.Combine(folder, FileName);
    }
}
