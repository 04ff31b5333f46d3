using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>Writes the command that runs an interpreter within bounds.</summary>
internal sealed class SandboxCommand(SandboxIsolation isolation, SandboxTools tools)
{
    private const int ScratchBytes = 64 << 20;

    private const int FileBytes = 16 << 20;

    private const int Files = 256;

    private static readonly string[] Roots = ["/usr", "/bin", "/lib", "/lib64"];

    /// <summary>Gives a program an input of its own making: a pipe of the audit's, it could read but not open by name.</summary>
    private static readonly string[] OwnInput = ["/bin/sh", "-c", "cat | exec \"$@\"", "sh"];

    /// <param name="user">Whom it runs as; null for whoever runs the audit.</param>
    /// <param name="longest">When it is ended in any case, even if nobody waits for it any more.</param>
    public IReadOnlyList<string> For(Language language, SandboxTask task, ProgramLimits limits, uint? user, TimeSpan longest)
    {
        var interpreter = tools.Require(language.Executable, language.Package);
        return
        [
            tools.Require("timeout", "coreutils"), "--signal=KILL", Text(Math.Ceiling(longest.TotalSeconds)),
            .. isolation is SandboxIsolation.Bubblewrap ? Isolated(interpreter, user) : [],
            .. Limited(language, limits, longest),
            .. task is SandboxTask.Script ? OwnInput : [],
            .. language.Command(interpreter, limits, task),
        ];
    }

    /// <summary>
    /// A view of the system without a network, without other processes, and with nothing to write but a small folder in memory. A user of its
    /// own, where root can give one, since root's processes are not counted. The interpreter is the first process in there, so that it is
    /// waited for and leaves nothing for the system's first process to clear away.
    /// </summary>
    private IEnumerable<string> Isolated(string interpreter, uint? user) =>
    [
        .. user is { } own ? [tools.Require("setpriv", "util-linux"), $"--reuid={Text(own)}", $"--regid={Text(own)}", "--clear-groups"] : Array.Empty<string>(),
        tools.Require("bwrap", "bubblewrap"),
        "--unshare-user", "--unshare-all", "--disable-userns", "--die-with-parent", "--as-pid-1", "--new-session",
        .. SystemFolders().Concat(Beside(interpreter)),
        "--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev",
        "--size", Text(ScratchBytes), "--tmpfs", "/tmp", "--chdir", "/tmp", "--remount-ro", "/",
        "--",
    ];

    /// <summary>Inside the sandbox, where processes are counted by themselves.</summary>
    private IEnumerable<string> Limited(Language language, ProgramLimits limits, TimeSpan longest) =>
    [
        tools.Require("prlimit", "util-linux"),
        $"--{(language.ReservesMemory ? "data" : "as")}={Text((long)limits.Memory << 20)}",
        $"--cpu={Text(Math.Ceiling(longest.TotalSeconds))}",
        $"--fsize={Text(FileBytes)}",
        $"--nofile={Text(Files)}",
        "--core=0",
        .. isolation is SandboxIsolation.Bubblewrap ? [$"--nproc={Text(language.Processes)}"] : Array.Empty<string>(),
        "--",
    ];

    /// <summary>What programs and interpreters are made of; of the system's settings and of what users have, nothing.</summary>
    private static IEnumerable<string> SystemFolders() => Roots.Where(Directory.Exists).SelectMany(static folder =>
    {
        var target = new DirectoryInfo(folder).LinkTarget;
        return new[] { target is null ? "--ro-bind" : "--symlink", target ?? folder, folder };
    });

    /// <summary>An interpreter that is no part of the system brings the folder that it was installed into, unless that is somebody's home.</summary>
    private static IEnumerable<string> Beside(string interpreter)
    {
        var real = new FileInfo(interpreter).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? interpreter;
        if (Roots.Any(root => real.StartsWith($"{root}/", StringComparison.Ordinal))) return [];

        var folder = Path.GetDirectoryName(real)!;
        var parent = Path.GetDirectoryName(folder);
        var isInstalled = parent is not null && Path.GetFileName(folder) == "bin" && Directory.Exists(Path.Combine(parent, "lib")) && parent != Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return isInstalled ? ["--ro-bind", parent!, parent!] : ["--ro-bind", folder, folder];
    }

    private static string Text<T>(T number)
        where T : IFormattable =>
        number.ToString(null, CultureInfo.InvariantCulture);
}
