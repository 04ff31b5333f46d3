namespace DataAuditor.Models.Sandbox;

/// <summary>Python 3.</summary>
internal sealed record PythonLanguage() : Language("python3", "python3")
{
    private static readonly string Program = Resource("channel.py") + Resource("program.py");

    private static readonly string Tests = Resource("channel.py") + Resource("tests.py");

    public override IReadOnlyList<string> Names { get; } = ["python", "python3", "py"];

    public override int Processes => 32;

    public override LanguageControl Control => LanguageControl.OfScripts("def add(a, b):\n    return a + b", "assert add(1, 2) == 3", "assert add(1, 2) == 4");

    /// <summary>Without packages of the user's own, and nothing is written beside modules.</summary>
    public override IEnumerable<string> Command(string interpreter, ProgramLimits limits, SandboxTask task) =>
        [interpreter, "-s", "-B", "-c", task is SandboxTask.Tests ? Tests : Program];
}
