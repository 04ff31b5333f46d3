using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>JavaScript by Node.js.</summary>
internal sealed record NodeLanguage() : Language("node", "nodejs")
{
    public override IReadOnlyList<string> Names { get; } = ["javascript", "js", "node", "nodejs"];

    public override bool ReservesMemory => true;

    public override int Processes => 64;

    public override string ProgramScript { get; } = Script("program.js");

    public override string TestScript { get; } = Script("tests.js");

    public override (string Code, string Right, string Wrong) Control => ("const add = (a, b) => a + b;", "console.assert(add(1, 2) === 3)", "console.assert(add(1, 2) === 4)");

    public override IEnumerable<string> Arguments(ProgramLimits limits) => [string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={limits.Memory}"), "-e"];

    /// <summary>In a function, so that no name of ours is one of the program's.</summary>
    private static string Script(string name) => $"(function (require, module) {{\n{Resource("channel.js")}{Resource(name)}\n}})(require, module);";
}
