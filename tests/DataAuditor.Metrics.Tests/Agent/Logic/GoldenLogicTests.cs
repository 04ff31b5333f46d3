using System.Text.Json;
using DataAuditor.Metrics.Agent.Logic.Parsing;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

/// <summary>Signal temporal logic as rtamt evaluates it, and linear temporal logic on finite traces by its definition.</summary>
public sealed class GoldenLogicTests
{
    private const double Tolerance = 1e-9;

    private static readonly Lazy<JsonElement> Golden = new(static () => JsonElement.Parse(File.ReadAllBytes(GoldenFolder.PathOf("vision/stl/golden.json"))));

    [GoldenFact]
    public void Has_the_robustness_of_every_case_at_every_step()
    {
        var cases = Golden.Value.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(125, cases.Count);
        Assert.All(cases, item =>
        {
            var trace = TraceOf(item.GetProperty("trace").GetString()!);
            var formula = item.GetProperty("formula").GetString()!;
            var expected = item.GetProperty("robustness").EnumerateArray().Select(Number).ToArray();
            var actual = Values.Of(formula, trace);

            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => AssertNear(pair.First, pair.Second));
            Assert.Equal(item.GetProperty("sat_at_0").GetBoolean(), Values.IsSatisfied(formula, trace));
        });
    }

    [GoldenFact]
    public void Has_the_robustness_of_every_case_in_dense_time()
    {
        var cases = Golden.Value.GetProperty("dense").EnumerateArray().ToList();
        Assert.Equal(4, cases.Count);
        Assert.All(cases, item =>
        {
            var samples = item.GetProperty("a").EnumerateArray().ToList();
            var trace = new ToyTrace(samples.Count).With("a", [.. samples.Select(sample => sample[1].GetDouble())]).At([.. samples.Select(sample => sample[0].GetDouble())]);
            var formula = FormulaParser.Parse(item.GetProperty("spec").GetString()!);
            var pieces = item.GetProperty("rtamt").EnumerateArray().Select(piece => (Time: piece[0].GetDouble(), Value: piece[1].GetDouble())).ToList();
            foreach (var ((time, value), next) in pieces.Zip(pieces.Skip(1).Append(pieces[^1])))
            {
                var found = Values.Dense(formula, trace, time);
                AssertNear(value, found.At);
                if (next.Time <= time) continue;

                AssertNear(value, found.After);
                AssertNear(value, Values.Dense(formula, trace, (time + next.Time) / 2).At);
                AssertNear(value, Values.Dense(formula, trace, next.Time - 1e-9).After);
            }
        });
    }

    [GoldenFact]
    public void Decides_every_case_of_finite_traces()
    {
        var cases = Golden.Value.GetProperty("ltlf").EnumerateArray().ToList();
        Assert.Equal(171, cases.Count);
        Assert.All(cases, item =>
        {
            var steps = item.GetProperty("trace").EnumerateArray().Select(step => step.EnumerateArray().Select(name => name.GetString()).ToHashSet()).ToList();
            var trace = new ToyTrace(steps.Count);
            foreach (var name in new[] { "p", "q", "r" }) trace.With(name, [.. steps.Select(step => step.Contains(name))]);

            Assert.Equal(item.GetProperty("sat").GetBoolean(), Values.IsSatisfied(Written(item.GetProperty("formula")), trace));
        });
    }

    private static void AssertNear(double expected, double actual)
    {
        if (double.IsInfinity(expected)) Assert.Equal(expected, actual);
        else Assert.Equal(expected, actual, Tolerance);
    }

    private static ToyTrace TraceOf(string name)
    {
        var signals = Golden.Value.GetProperty("traces").GetProperty(name);
        double[] Of(string signal) => [.. signals.GetProperty(signal).EnumerateArray().Select(Number)];
        return new ToyTrace(Of("a").Length).With("a", Of("a")).With("b", Of("b"));
    }

    private static double Number(JsonElement value) => value.ValueKind is JsonValueKind.Number ? value.GetDouble() : value.GetString() is "inf" ? double.PositiveInfinity : double.NegativeInfinity;

    private static string Written(JsonElement node)
    {
        var parts = node.EnumerateArray().Skip(1).ToList();
        return node[0].GetString() switch
        {
            "ap" => parts[0].GetString()!,
            "true" => "true",
            "false" => "false",
            "not" => $"(not {Written(parts[0])})",
            "and" => $"({Written(parts[0])} and {Written(parts[1])})",
            "imp" => $"({Written(parts[0])} -> {Written(parts[1])})",
            var name when parts.Count == 1 => $"({name} {Written(parts[0])})",
            var name => $"({Written(parts[0])} {name} {Written(parts[1])})",
        };
    }
}
