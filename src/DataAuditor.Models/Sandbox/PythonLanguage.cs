namespace DataAuditor.Models.Sandbox;

/// <summary>Python 3.</summary>
internal sealed record PythonLanguage() : Language("python3", "python3")
{
    public override IReadOnlyList<string> Names { get; } = ["python", "python3", "py"];

    public override int Processes => 32;

    public override string ProgramScript { get; } = Resource("channel.py") + Resource("program.py");

    public override string TestScript { get; } = Resource("channel.py") + Resource("tests.py");

    public override (string Code, string Right, string Wrong) Control => ("def add(a, b):\n    return a + b", "assert add(1, 2) == 3", "assert add(1, 2) == 4");

    /// <summary>No packages of the user's own, nothing written beside modules.</summary>
    public override IEnumerable<string> Arguments(ProgramLimits limits) => ["-s", "-B", "-c"];
}
