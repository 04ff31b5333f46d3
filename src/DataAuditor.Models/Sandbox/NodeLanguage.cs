using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>JavaScript by Node.js.</summary>
internal sealed record NodeLanguage() : Language("node", "nodejs")
{
    private static readonly string Program = Script("program.js");

    private static readonly string Tests = Script("tests.js");

    public override IReadOnlyList<string> Names { get; } = ["javascript", "js", "node", "nodejs"];

    public override bool ReservesMemory => true;

    public override int Processes => 64;

    public override LanguageControl Control => LanguageControl.OfScripts("const add = (a, b) => a + b;", "console.assert(add(1, 2) === 3)", "console.assert(add(1, 2) === 4)");

    public override IEnumerable<string> Command(string interpreter, ProgramLimits limits, SandboxTask task) =>
        [interpreter, string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={limits.Memory}"), "-e", task is SandboxTask.Tests ? Tests : Program];

    /// <summary>In a function, so that no name of ours is one of the program's.</summary>
    private static string Script(string name) => $"(function (require, module) {{\n{Resource("channel.js")}{Resource(name)}\n}})(require, module);";
}
