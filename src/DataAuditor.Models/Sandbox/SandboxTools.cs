namespace DataAuditor.Models.Sandbox;

/// <summary>The programs of the system that make a sandbox.</summary>
/// <param name="find">Where a program is; null where it is not installed.</param>
internal sealed class SandboxTools(Func<string, string?> find)
{
    private static readonly string[] SystemFolders = ["/usr/local/bin", "/usr/bin", "/bin"];

    public static SandboxTools System { get; } = new(Installed);

    /// <summary>Where a program is.</summary>
    /// <param name="package">As Debian calls what it comes in.</param>
    /// <exception cref="ModelException">It is not installed.</exception>
    public string Require(string program, string package) =>
        find(program) ?? throw Absent(OperatingSystem.IsLinux() ? $"'{program}' is not installed: install the package {package}" : "the sandbox is made of namespaces, which only Linux has");

    public static ModelException Absent(string message) => new($"programs cannot be run: {message}") { IsMerelyAbsent = true };

    /// <summary>The system's own folders come first: a version manager's stand-in is a script that needs more than itself.</summary>
    private static string? Installed(string program) => !OperatingSystem.IsLinux() ? null : SystemFolders
        .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [])
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
