namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>What tests in Python can ask of a program that runs elsewhere.</summary>
public sealed class PythonTests
{
    [SandboxTheory]
    [InlineData("None")]
    [InlineData("[1, 'a', 2.5, True, None]")]
    [InlineData("(1, (2,), [])")]
    [InlineData("{'a': [1], 2: {3, 4}, (5, 6): frozenset({7})}")]
    [InlineData("10 ** 5000")]
    [InlineData("float('inf')")]
    [InlineData("b'\\x00\\xff'")]
    [InlineData("1 + 2j")]
    [InlineData("range(1, 9, 2)")]
    [InlineData("'\\ud800\\u2028\\n'")]
    [InlineData("__import__('decimal').Decimal('1.10')")]
    [InlineData("__import__('fractions').Fraction(1, 3)")]
    [InlineData("__import__('collections').deque([1, 2])")]
    [InlineData("__import__('datetime').datetime(2024, 2, 29, 1, 2, 3, 4)")]
    public void Pass_plain_values_in_both_directions(string value) =>
        Assert.Equal("", SandboxPrograms.Python($"def same(x): return x\ndef own(): return {value}", $"assert same({value}) == {value} == own() and type(own()) is type({value})").Detail);

    [SandboxTheory]
    [InlineData("s = Stack(); s.push(3); s.push(4); assert s.pop() == 4 and s.items == [3] and len(s) == 1 and isinstance(s, Stack)")]
    [InlineData("s = Stack(); s.items = [7]; assert s.pop() == 7")]
    [InlineData("assert Stack() == Stack() and Stack() is not None")]
    [InlineData("a = [3, 1]; order(a); assert a == [1, 3]")]
    [InlineData("d = {}; fill(d); assert d == {'a': 1}")]
    [InlineData("assert apply(lambda x, *, by: x * by, 4, by=2) == 8")]
    [InlineData("assert list(count(3)) == [0, 1, 2] and sum(count(3)) == 3")]
    [InlineData("assert adder(3)(4) == 7")]
    [InlineData("import asyncio; assert asyncio.run(later()) == 5")]
    [InlineData("assert LIMIT == 10 and kind.__name__ == 'kind'")]
    [InlineData("assert math.sqrt(4) == 2 and sqrt(4) == 2")]
    [InlineData("import unittest\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(adder(1)(1), 2)\nunittest.main()")]
    public void Call_functions_classes_generators_and_closures(string test) => Assert.Equal("", SandboxPrograms.Python(Program, test).Detail);

    [SandboxTheory]
    [InlineData("ValueError", "bad('v')")]
    [InlineData("KeyError", "bad('k')")]
    [InlineData("Own", "bad('o')")]
    [InlineData("ValueError", "bad('o')")]
    [InlineData("UnicodeDecodeError", "b'\\xff'.decode() if False else bad('u')")]
    public void Catch_what_the_program_raises(string error, string call) =>
        Assert.Equal("", SandboxPrograms.Python(Program, $"try:\n    {call}\nexcept {error}:\n    pass\nelse:\n    assert False").Detail);

    [SandboxTheory]
    [InlineData("assert apply(int, 'x') == 1", "ValueError")]
    [InlineData("class Own: pass\napply(lambda x: x, Own())", "TypeError: an object of the class Own cannot be handed to the program")]
    [InlineData("import sys; sys.exit(3)", "the tests ended with exit code 3")]
    [InlineData("import unittest\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(adder(1)(1), 3)\nunittest.main()", "the tests ended with exit code")]
    [InlineData("def f(:", "SyntaxError")]
    public void Fail_with_a_reason(string test, string reason) => Assert.Contains(reason, SandboxPrograms.Python(Program, test).Detail, StringComparison.Ordinal);

    // A set's order depends on the seed of the hashes.
    [SandboxFact]
    public void Are_the_same_in_every_run() => Assert.Single(
        Enumerable.Range(0, 5).Select(_ => SandboxPrograms.Python("def f(): return ''.join({str(i) for i in range(20)})", "raise Exception(f())").Detail).Distinct());

    private const string Program = """
        import math
        from math import sqrt
        LIMIT = 10
        def kind(): pass
        class Stack:
            def __init__(self): self.items = []
            def push(self, x): self.items.append(x)
            def pop(self): return self.items.pop()
            def __len__(self): return len(self.items)
            def __eq__(self, other): return self.items == other.items
        class Own(ValueError): pass
        def bad(what):
            if what == 'u': b'\xff'.decode()
            raise {'v': ValueError, 'k': KeyError, 'o': Own}[what]('no')
        def order(a): a.sort()
        def fill(d): d['a'] = 1
        def apply(f, *a, **k): return f(*a, **k)
        def count(n):
            for i in range(n): yield i
        def adder(n): return lambda m: n + m
        async def later(): return 5
        """;
}
