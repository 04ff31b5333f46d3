using BenchmarkDotNet.Attributes;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Tests.Reasoning.Answers;

namespace DataAuditor.Benchmarks;

/// <summary>10,000 pairs of answers compared as mathematics on one thread: half are the same in another writing, half differ in a number, a sign, a bound, a bracket or an exponent.</summary>
[Config(typeof(WholeRuns))]
public class AnswerChecks
{
    private const int Checks = 10_000;

    private (string Gold, string Given)[] _pairs = [];

    [GlobalSetup]
    public void Draw() => _pairs = [.. LikePairs.Of(1, Checks / 2).SelectMany(static pair => new[] { (pair.Gold, pair.Same), (pair.Gold, pair.Other) })];

    [Benchmark(Description = "Mathematical answers, 10,000 checks")]
    public int Compare()
    {
        var comparison = AnswerComparison.Of(AnswerChecker.Math);
        var right = _pairs.Count(pair => comparison.Check(pair.Gold, pair.Given).IsRight);
        return right == Checks / 2 ? right : throw new InvalidOperationException($"{right} of {Checks} answers were held for right, not half of them.");
    }
}
