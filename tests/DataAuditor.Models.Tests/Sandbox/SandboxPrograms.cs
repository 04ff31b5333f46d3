using DataAuditor.Models.Sandbox;

namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>Runs programs in tests.</summary>
internal static class SandboxPrograms
{
    private static readonly string[] Needed = ["bwrap", "prlimit", "setpriv", "timeout", "python3", "node"];

    /// <summary>Shared, so that each language has its controls run once.</summary>
    private static readonly CodeSandbox Sandbox = new(SandboxIsolation.Bubblewrap);

    /// <summary>Why no program can be run here; null in a pipeline, which must have all that it takes.</summary>
    public static string? Absent => Environment.GetEnvironmentVariable("CI") == "true" || Needed.All(IsInstalled)
        ? null
        : $"not installed: {string.Join(", ", Needed.Where(program => !IsInstalled(program)))}";

    public static bool IsInstalled(string program) => File.Exists($"/usr/bin/{program}");

    public static TestOutcome Python(string code, string test, string? entry = null) => Run("python", code, entry, test)[0];

    public static TestOutcome Node(string code, string test, string? entry = null) => Run("node", code, entry, test)[0];

    public static IReadOnlyList<TestOutcome> Run(string language, string code, string? entry, params IEnumerable<string> tests) =>
        Run(new ProgramRun(code, language, [.. tests.Select(test => new ProgramTest.Script(test))]) { EntryPoint = entry }).Tests;

    public static ProgramOutcome Run(ProgramRun run) => Sandbox.Run([run], CancellationToken.None).Single();

    public static IReadOnlyList<ProgramOutcome> Run(IReadOnlyList<ProgramRun> runs) => Sandbox.Run(runs, CancellationToken.None);

    /// <summary>What a program prints for an input, compared with what it shall; it has the time that a runtime takes to start where many programs run.</summary>
    public static TestOutcome Exchange(string language, string code, string input, string output) =>
        Run(new ProgramRun(code, language, [new ProgramTest.Exchange(input, output)]) { Limits = new ProgramLimits { Seconds = 60 } }).Tests.Single();
}
