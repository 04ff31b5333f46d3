using DataAuditor.Models.Sandbox;

namespace DataAuditor.Models.Tests.Sandbox;

public sealed class CodeSandboxTests
{
    private static readonly ProgramRun Add = new("def add(a, b):\n    return a + b", "python", [new ProgramTest.Script("assert add(1, 2) == 3")]);

    [SandboxFact]
    public void Runs_every_form_of_test_in_the_order_given()
    {
        ProgramTest[] tests =
        [
            new ProgramTest.Exchange("", "3"),
            new ProgramTest.Script("assert add(1, 2) == 3"),
            new ProgramTest.Script("def check(candidate):\n    assert candidate(1, 2) == 4"),
            new ProgramTest.Script("def test_addition():\n    assert add(2, 2) == 4"),
        ];

        var outcome = SandboxPrograms.Run(new ProgramRun("def add(a, b):\n    return a + b\nif __name__ == '__main__': print(add(1, 2))", "Python ", tests) { EntryPoint = "add" });

        Assert.Equal([true, true, false, true], outcome.Tests.Select(test => test.Passed));
    }

    [SandboxFact]
    public void Shows_the_line_of_the_test_that_failed() =>
        Assert.Equal("AssertionError: not six at \"assert f(3) == 6, 'not six'\"", SandboxPrograms.Python("def f(n): return n", "x = 1\nassert f(3) == 6, 'not six'").Detail);

    [SandboxTheory]
    [InlineData("def f(:", "SyntaxError: invalid syntax")]
    [InlineData("import nothing_like_this", "ModuleNotFoundError: No module named 'nothing_like_this'")]
    [InlineData("", "NameError: name 'f' is not defined")]
    public void Fails_all_tests_of_a_program_that_cannot_be_called(string code, string detail) =>
        Assert.All(SandboxPrograms.Run("python", code, null, "f()", "f()"), outcome => Assert.StartsWith(detail, outcome.Detail, StringComparison.Ordinal));

    [SandboxTheory]
    [InlineData("python", "print('before')\nraise ValueError('no')")]
    [InlineData("python", "import os\nos.write(2, b'before')\nos._exit(3)")]
    [InlineData("node", "setInterval(() => {}, 1000); console.log('before'); throw new Error('no');")]
    public void Shows_what_was_printed_before_the_program_failed(string language, string code) =>
        Assert.EndsWith("; printed: before", SandboxPrograms.Run(language, code, null, "f()").Single().Detail, StringComparison.Ordinal);

    [SandboxFact]
    public void Goes_on_with_the_next_test_when_the_program_has_ended()
    {
        var outcomes = SandboxPrograms.Run("python", "import os\ndef f(n):\n    if n: os._exit(0)\n    return 0", null, "assert f(0) == 0", "assert f(1) == 0", "assert f(0) == 0");

        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.Passed));
    }

    [SandboxTheory]
    [InlineData("python", "print(int(input()) * 2)", "42\r\n\n", true)]
    [InlineData("python", "print(int(input()) * 2)", "43", false)]
    [InlineData("python", "print(42)\nraise SystemExit(1)", "42", false)]
    [InlineData("python", "print(int(open('/dev/stdin').read()) * 2)", "42", true)]
    [InlineData("python", "print(42)", "42", true)]
    [InlineData("node", "console.log(Number(require('fs').readFileSync('/dev/stdin', 'utf8')) * 2)", "42", true)]
    [InlineData("node", "process.stdin.on('data', text => console.log(Number(text) * 2))", "42", true)]
    public void Compares_what_a_program_prints(string language, string code, string output, bool passes) =>
        Assert.Equal(passes, SandboxPrograms.Exchange(language, code, "21\n", output).Passed);

    [SandboxFact]
    public void Tells_which_line_differs() =>
        Assert.Equal("line 2 is 'b' instead of 'c'", SandboxPrograms.Exchange("python", "print('a')\nprint('b')", "", "a\nc").Detail);

    [SandboxFact]
    public void Feeds_a_program_that_does_not_read() => Assert.True(SandboxPrograms.Exchange("python", "print(1)", new string('x', 1 << 20), "1").Passed);

    [SandboxFact]
    public void Names_the_languages_where_one_is_unknown()
    {
        var outcome = SandboxPrograms.Run(Add with { Language = "COBOL" });

        Assert.Empty(outcome.Tests);
        Assert.StartsWith("'COBOL' is none of the languages python, javascript, csharp", outcome.Error, StringComparison.Ordinal);
    }

    [SandboxTheory]
    [InlineData("bwrap", "bubblewrap")]
    [InlineData("prlimit", "util-linux")]
    [InlineData("python3", "python3")]
    public void Names_the_package_that_is_missing(string program, string package)
    {
        var sandbox = new CodeSandbox(SandboxIsolation.Bubblewrap, new SandboxTools(name => name == program ? null : $"/usr/bin/{name}"));

        var absent = Assert.Throws<ModelException>(() => sandbox.Run([Add], CancellationToken.None));

        Assert.True(absent.IsMerelyAbsent);
        Assert.Equal($"programs cannot be run: '{program}' is not installed: install the package {package}", absent.Message);
    }

    // An interpreter that is there and does not work, such as the stand-in of a version manager.
    [SandboxFact]
    public void Says_nothing_of_programs_where_a_right_one_does_not_pass()
    {
        var sandbox = new CodeSandbox(SandboxIsolation.Bubblewrap, new SandboxTools(name => name == "python3" ? "/usr/bin/false" : $"/usr/bin/{name}"));

        var absent = Assert.Throws<ModelException>(() => sandbox.Run([Add], CancellationToken.None));

        Assert.True(absent.IsMerelyAbsent);
        Assert.Contains("a right program in python does not pass its test", absent.Message, StringComparison.Ordinal);
        Assert.Contains("bubblewrap, util-linux and python3 are needed", absent.Message, StringComparison.Ordinal);
    }

    [SandboxFact]
    public void Runs_without_isolation_where_that_is_asked_for()
    {
        var sandbox = new CodeSandbox(SandboxIsolation.None, new SandboxTools(name => name == "bwrap" ? null : $"/usr/bin/{name}"));

        Assert.True(sandbox.Run([Add], CancellationToken.None).Single().Tests.Single().Passed);
        Assert.Equal("programs run without isolation", sandbox.Description);
    }

    [SandboxFact]
    public async Task Runs_eight_programs_at_once_and_no_more()
    {
        var sandbox = new CodeSandbox(SandboxIsolation.Bubblewrap);
        sandbox.Run([Add], CancellationToken.None);
        var sleeping = Add with { Code = "import time\ndef add(a, b):\n    time.sleep(2)\n    return a + b" };

        var running = Task.Run(() => sandbox.Run([.. Enumerable.Repeat(sleeping, 9)], CancellationToken.None));
        var most = 0;
        while (!running.IsCompleted)
        {
            most = Math.Max(most, CodeSandbox.Running);
            await Task.Delay(10);
        }

        Assert.Equal(CodeSandbox.Concurrency, most);
        Assert.All(await running, outcome => Assert.True(outcome.Tests.Single().Passed));
    }

    [SandboxFact]
    public void Ends_its_programs_when_the_audit_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var sandbox = new CodeSandbox(SandboxIsolation.Bubblewrap);

        Assert.ThrowsAny<OperationCanceledException>(() => sandbox.Run([Add with { Code = "while True: pass" }], cancellation.Token));
    }
}
