namespace DataAuditor.Models.Tests.Sandbox;

/// <summary>What tests in JavaScript can ask of a program that runs elsewhere.</summary>
public sealed class NodeTests
{
    [SandboxTheory]
    [InlineData("undefined")]
    [InlineData("[1, 'a', 2.5, true, null, undefined]")]
    [InlineData("({ a: [{ b: -0 }], __proto__x: 1 })")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("10n ** 100n")]
    [InlineData("new Map([[1, new Set(['a'])]])")]
    [InlineData("new Date(0)")]
    public void Pass_plain_values_in_both_directions(string value) => Assert.Equal("", SandboxPrograms.Node(
        $"const same = x => x; function own() {{ return {value}; }}",
        $"const assert = require('assert'); assert.deepStrictEqual(same({value}), {value}); assert.deepStrictEqual(own(), {value});").Detail);

    [SandboxTheory]
    [InlineData("const s = new Stack(); s.push(3); assert.strictEqual(s.pop(), 3); assert(s instanceof Stack); assert.strictEqual(s.size, 0)")]
    [InlineData("const s = new Stack(); s.items = [7]; assert.strictEqual(s.pop(), 7)")]
    [InlineData("assert.deepStrictEqual([...count(3)], [0, 1, 2])")]
    [InlineData("const a = [3, 1]; order(a); assert.deepStrictEqual(a, [1, 3])")]
    [InlineData("assert.strictEqual(apply((x, y) => x * y, 4, 2), 8)")]
    [InlineData("assert.strictEqual(adder(3)(4), 7)")]
    [InlineData("assert.strictEqual(await later(), 5)")]
    [InlineData("assert.strictEqual(exported(), 1)")]
    [InlineData("assert.throws(() => bad(), RangeError)")]
    [InlineData("assert.throws(() => own(), { name: 'Own' })")]
    [InlineData("await assert.rejects(fails(), /no/)")]
    [InlineData("process.exit(0)")]
    public void Call_functions_classes_generators_and_closures(string test) => Assert.Equal("", SandboxPrograms.Node(Program, $"const assert = require('assert'); {test}").Detail);

    [SandboxTheory]
    [InlineData("console.assert(adder(1)(1) === 3, 'sum')", "Assertion failed sum")]
    [InlineData("(async () => { if (await later() !== 6) throw new Error('late'); })()", "late")]
    [InlineData("unknown()", "unknown is not defined")]
    [InlineData("class A {} apply(x => x, new A())", "cannot be handed to the program")]
    [InlineData("process.exit(1)", "exit code 1")]
    [InlineData("(", "SyntaxError")]
    public void Fail_with_a_reason(string test, string reason) => Assert.Contains(reason, SandboxPrograms.Node(Program, test).Detail, StringComparison.Ordinal);

    [SandboxFact]
    public void Give_the_entry_point_as_candidate() =>
        Assert.Equal(["", ""], SandboxPrograms.Run("js", "const twice = x => 2 * x;", "twice", "const check = candidate => console.assert(candidate(2) === 4);", "console.assert(candidate(3) === 6)").Select(outcome => outcome.Detail));

    private const string Program = """
        const fs = require('fs');
        class Stack {
            constructor() { this.items = []; }
            push(x) { this.items.push(x); }
            pop() { return this.items.pop(); }
            get size() { return this.items.length; }
        }
        class Own extends TypeError { get name() { return 'Own'; } }
        function* count(n) { for (let i = 0; i < n; i++) yield i; }
        const order = a => { a.sort(); };
        const apply = (f, ...items) => f(...items);
        const adder = n => m => n + m;
        async function later() { await new Promise(resolve => setTimeout(resolve, 1)); return 5; }
        const bad = () => { throw new RangeError('no'); };
        const own = () => { throw new Own('no'); };
        const fails = async () => { throw new Error('no'); };
        module.exports = { exported: () => 1 };
        """;
}
