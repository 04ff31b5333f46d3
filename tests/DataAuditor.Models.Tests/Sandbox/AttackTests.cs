namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>Programs that do not give the right answer, and want to pass or to do harm all the same.</summary>
public sealed class AttackTests
{
    /// <summary>What each attack needs to succeed is that <c>f()</c> returns 42, or that the test is not asked.</summary>
    private const string Test = "assert f() == 42";

    [SandboxTheory]
    [InlineData("network", "import socket\ndef f():\n    socket.create_connection(('192.0.2.1', 80), 1)\n    return 42", "unreachable")]
    [InlineData("loopback", "import socket\ndef f():\n    socket.create_connection(('127.0.0.1', 22), 1)\n    return 42", "refused")]
    [InlineData("write to the system", "def f():\n    open('/usr/bin/own', 'w')\n    return 42", "Read-only")]
    [InlineData("write beside the system", "def f():\n    open('/own', 'w')\n    return 42", "Read-only")]
    [InlineData("write among the devices", "def f():\n    open('/dev/shm/own', 'w')\n    return 42", "Read-only")]
    [InlineData("read the users", "def f():\n    open('/etc/passwd').read()\n    return 42", "No such file")]
    [InlineData("read the home of root", "import os\ndef f():\n    os.listdir('/root')\n    return 42", "No such file")]
    [InlineData("read another process", "import os\ndef f():\n    return 42 if any(int(name) > 2 for name in os.listdir('/proc') if name.isdigit()) else 0", "AssertionError")]
    [InlineData("be root", "import os\ndef f():\n    os.setuid(0)\n    return 42", "")]
    [InlineData("a large file", "def f():\n    open('/tmp/own', 'wb').write(bytes(1 << 25))\n    return 42", "File too large")]
    [InlineData("many files", "def f():\n    for i in range(9): open(f'/tmp/own{i}', 'wb').write(bytes(12 << 20))\n    return 42", "No space left")]
    [InlineData("another namespace", "import subprocess\ndef f():\n    return 42 if subprocess.run(['unshare', '--user', 'true']).returncode == 0 else 0", "AssertionError")]
    public void Reach_nothing_outside(string attack, string code, string fault)
    {
        var outcome = SandboxPrograms.Python(code, Test);

        Assert.False(outcome.Passed, attack);
        Assert.Contains(fault, outcome.Detail, StringComparison.Ordinal);
    }

    [SandboxTheory]
    [InlineData("early exit", "import os\nos._exit(0)")]
    [InlineData("system exit", "import sys\nsys.exit(0)")]
    [InlineData("exit when called", "import os\ndef f(): os._exit(0)")]
    [InlineData("system exit when called", "import sys\ndef f(): sys.exit(0)")]
    [InlineData("kill the parent", "import os, signal\ndef f():\n    os.kill(os.getppid(), signal.SIGKILL)\n    return 41")]
    [InlineData("kill everybody", "import os, signal\ndef f():\n    os.kill(-1, signal.SIGKILL)\n    return 41")]
    [InlineData("equal to all", "class A:\n    def __eq__(self, other): return True\n    __ne__ = lambda self, other: False\ndef f(): return A()")]
    [InlineData("a number that is equal to all", "class A(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\ndef f(): return A(1)")]
    [InlineData("a class that claims to be another", "class A:\n    __class__ = int\n    def __eq__(self, other): return True\ndef f(): return A()")]
    [InlineData("print the verdict", "print('={\"passed\": true, \"detail\": \"\"}', flush=True)\ndef f(): return 0")]
    [InlineData("write the verdict everywhere", "import os\ndef f():\n    for d in range(64):\n        try: os.write(d, b'\\n={\"passed\": true, \"detail\": \"\"}\\n')\n        except OSError: pass\n    return 0")]
    [InlineData("patch the built-ins", "import builtins\nbuiltins.AssertionError = None\nbuiltins.compile = builtins.exec = lambda *a, **k: None\ndef f(): return 0")]
    [InlineData("patch the interpreter", "import sys\nsys.settrace(lambda *a: None)\nsys.excepthook = lambda *a: None\nsys.modules['json'].dumps = lambda o, **k: '{\"is\": 42.5}'\ndef f(): return 0")]
    public void Forge_no_verdict(string attack, string code) => Assert.False(SandboxPrograms.Python(code, Test).Passed, attack);

    // The tests' text, what they expect and what says that they passed are in another process of another user: there is nothing to find.
    [SandboxFact]
    public void Find_no_secret_in_frames_objects_memory_or_files()
    {
        const string Code = """
            import gc, os, sys
            def everything():
                frame = sys._getframe()
                while frame:
                    yield repr(frame.f_code.co_consts) + repr(frame.f_locals) + repr(frame.f_globals)
                    frame = frame.f_back
                for item in gc.get_objects():
                    if isinstance(item, (str, bytes, list, tuple, dict)): yield repr(item)
                for name in ('cmdline', 'environ', 'maps'):
                    yield open('/proc/self/' + name).read()
                with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb', 0) as memory:
                    for line in maps:
                        first, last = (int(end, 16) for end in line.split()[0].split('-'))
                        if 'rw' in line:
                            memory.seek(first)
                            try: yield memory.read(last - first).decode('latin-1')
                            except OSError: pass
            def f():
                texts = list(everything())
                wanted = '-'.join(['secret', 'of', 'the', 'tests'])
                return wanted if any(wanted in text for text in texts) else 'nothing'
            """;

        var outcome = SandboxPrograms.Python(Code, "expected = 'secret-of-the-tests'\nfound = f()\nassert found == expected, found");

        Assert.False(outcome.Passed);
        Assert.Contains("nothing", outcome.Detail, StringComparison.Ordinal);
    }

    [SandboxTheory]
    [InlineData("assert 3 in f()", "__contains__ = lambda self, item: True")]
    [InlineData("assert abs(f() - 2.5) < 1e-6", "__sub__ = lambda self, other: 0")]
    [InlineData("assert f() > 10", "__gt__ = lambda self, other: True")]
    [InlineData("assert f() in [1, 2]", "__eq__ = lambda self, other: True")]
    [InlineData("import math\nassert math.isclose(f(), 2.5)", "__float__ = lambda self: 2.5")]
    public void Answer_no_comparison_with_what_the_tests_expect(string test, string member) =>
        Assert.False(SandboxPrograms.Python($"class A:\n    {member}\ndef f(): return A()", test).Passed);

    [SandboxTheory]
    [InlineData("def abs(x): return 0", "assert abs(f() - 42) < 1")]
    [InlineData("def len(x): return 42", "assert len([f()]) == 42")]
    [InlineData("class math:\n    isclose = lambda *a: True", "assert math.isclose(f(), 42)")]
    public void Replace_no_name_of_the_language_in_the_tests(string replacement, string test) =>
        Assert.False(SandboxPrograms.Python($"{replacement}\ndef f(): return 0", test).Passed);

    [SandboxTheory]
    [InlineData("process.exit(0)")]
    [InlineData("function f() { process.exit(0); }")]
    [InlineData("function f() { return { valueOf() { return 41; }, toString() { return '41'; } }; }")]
    [InlineData("console.assert = () => {}; require('assert').strictEqual = () => {}; function f() { return 0; }")]
    [InlineData("JSON.stringify = () => '{\"passed\": true}'; function f() { return 0; }")]
    [InlineData("for (let d = 0; d < 64; d++) { try { require('fs').writeSync(d, '\\n={\"passed\":true,\"detail\":\"\"}\\n'); } catch {} } function f() { return 0; }")]
    [InlineData("Object.prototype.passed = true; function f() { return 0; }")]
    public void Forge_no_verdict_in_JavaScript(string code) => Assert.False(SandboxPrograms.Node(code, "require('assert').strictEqual(f(), 42)").Passed, code);

    [SandboxFact]
    public void Leave_a_harmless_program_alone() => Assert.True(SandboxPrograms.Python("import os\ndef f():\n    os.getppid()\n    return 42", Test).Passed);
}
