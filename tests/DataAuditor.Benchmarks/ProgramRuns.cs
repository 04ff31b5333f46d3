using BenchmarkDotNet.Attributes;
using DataAuditor.Models;
using DataAuditor.Models.Sandbox;

namespace DataAuditor.Benchmarks;

/// <summary>164 small programs, each in a sandbox and its tests in another.</summary>
[Config(typeof(WholeRuns))]
public class ProgramRuns
{
    private const int Programs = 164;

    private readonly CodeSandbox _sandbox = new(SandboxIsolation.Bubblewrap);

    [GlobalSetup(Targets = [nameof(Python)])]
    public void CheckPython() => Run("python", 1);

    [GlobalSetup(Targets = [nameof(JavaScript)])]
    public void CheckJavaScript() => Run("javascript", 1);

    [Benchmark(Description = "164 programs in Python, one check of seven assertions each")]
    public int Python() => Run("python", Programs);

    [Benchmark(Description = "164 programs in JavaScript, one check of seven assertions each")]
    public int JavaScript() => Run("javascript", Programs);

    private int Run(string language, int programs)
    {
        var passed = _sandbox.Run([.. Enumerable.Range(0, programs).Select(number => Program(language, number))], CancellationToken.None).Count(static outcome => outcome.Tests.Single().Passed);
        return passed == programs ? passed : throw new InvalidOperationException($"{programs - passed} of {programs} right programs fail.");
    }

    private static ProgramRun Program(string language, int number)
    {
        var cases = Enumerable.Range(0, 7).Select(add => (Given: $"[{number}, {add}, 3]", Sum: number + add + 3));
        return language == "python"
            ? Of(language, "def total(items):\n    return sum(items)", $"def check(candidate):\n{string.Join('\n', cases.Select(test => $"    assert candidate({test.Given}) == {test.Sum}"))}")
            : Of(language, "const total = items => items.reduce((sum, item) => sum + item, 0);", $"function check(candidate) {{ {string.Join(' ', cases.Select(test => $"console.assert(candidate({test.Given}) === {test.Sum});"))} }}");
    }

    private static ProgramRun Of(string language, string code, string test) => new(code, language, [new ProgramTest.Script(test)]) { EntryPoint = "total" };
}
