using DataAuditor.Models.Sandbox;

namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>Programs that take all they can get; alone, so that every process below this one is theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public sealed class LimitTests
{
    private const string Name = "limits of the sandbox";

    private const string TooLate = "did not end within 1 s";

    private static readonly ProgramLimits Tight = new() { Seconds = 1, Memory = 256 };

    // What takes too much is told from what takes too long on a machine of any speed.
    private static readonly ProgramLimits Patient = Tight with { Seconds = 60 };

    [SandboxTheory]
    [InlineData("while True: pass", TooLate)]
    [InlineData("import time\ntime.sleep(1000)", TooLate)]
    [InlineData("import signal, time\nfor s in range(1, 65):\n    try: signal.signal(s, signal.SIG_IGN)\n    except (OSError, ValueError): pass\ntime.sleep(1000)", TooLate)]
    [InlineData("x = bytearray(10 << 30)", "MemoryError")]
    [InlineData("import os\nfor i in range(4): os.fork()\nx = bytearray(100 << 20)\nwhile True: pass", "more than 256 MiB")]
    [InlineData("while True: print('x' * 1000)", "printed more than 16 MiB")]
    [InlineData("import os\nwhile True: os.fork()", "Resource temporarily unavailable")]
    [InlineData("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", TooLate)]
    [InlineData("import os\nif os.fork() == 0:\n    os.setsid()\n    while True: pass\nimport time\ntime.sleep(1000)", TooLate)]
    [InlineData("def f(): return 'x' * (100 << 20)", "")]
    public void End_the_program_and_leave_nothing_behind(string code, string fault)
    {
        var before = Traces();
        var outcome = SandboxPrograms.Run(new ProgramRun($"open('/tmp/own', 'w').close()\n{code}", "python", [new ProgramTest.Script("assert f() == 42")]) { Limits = LimitsFor(fault) }).Tests.Single();

        Assert.False(outcome.Passed);
        Assert.Contains(fault, outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(before, Traces());
        Assert.Empty(Processes());
    }

    [SandboxTheory]
    [InlineData("for (;;) ;", TooLate)]
    [InlineData("const all = []; for (;;) all.push(Buffer.alloc(1e7, 1));", "")]
    [InlineData("for (;;) require('child_process').spawnSync('sleep', ['1000']);", TooLate)]
    [InlineData("for (;;) require('fs').writeSync(2, 'x'.repeat(10000));", "printed more than 16 MiB")]
    public void End_a_program_in_JavaScript_too(string code, string fault)
    {
        var outcome = SandboxPrograms.Run(new ProgramRun(code, "node", [new ProgramTest.Script("f()")]) { Limits = LimitsFor(fault) }).Tests.Single();

        Assert.False(outcome.Passed);
        Assert.Contains(fault, outcome.Detail, StringComparison.Ordinal);
        Assert.Empty(Processes());
    }

    [SandboxFact]
    public void Hold_for_each_test_by_itself()
    {
        var outcomes = SandboxPrograms.Run(new ProgramRun("def f(n):\n    while n: pass\n    return 1", "python", [Test(0), Test(1), Test(0)]) { Limits = Tight }).Tests;

        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.Passed));

        static ProgramTest Test(int n) => new ProgramTest.Script($"assert f({n}) == 1");
    }

    [SandboxFact]
    public void Hold_for_tests_that_never_end() =>
        Assert.Equal($"it {TooLate}", SandboxPrograms.Run(new ProgramRun("x = 1", "python", [new ProgramTest.Script("while True: pass")]) { Limits = Tight }).Tests.Single().Detail);

    [SandboxFact]
    public void Hold_for_what_is_printed_to_be_compared() =>
        Assert.Contains("printed more than 16 MiB", SandboxPrograms.Exchange("python", "while True: print('x' * 1000)", "", "").Detail, StringComparison.Ordinal);

    private static ProgramLimits LimitsFor(string fault) => fault == TooLate ? Tight : Patient;

    private static (bool HasFile, string Mounts) Traces() => (File.Exists("/tmp/own"), File.ReadAllText("/proc/self/mounts"));

    private static IReadOnlyList<int> Processes() => ProcessTree.Below(Environment.ProcessId);
}
