using DataAuditor.Metrics.Reasoning.Mathematics;
using DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;
using DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics.Equivalence;

public sealed class QuadraticInequalitiesTests
{
    private static readonly QuadraticInequalities Quadratics = new(new Scalars(new StepBudget(), Numeral.LeastDecimals));

    [Theory]
    [InlineData("x^2-5x+6", "<", "(2 3)")]
    [InlineData("(x-2)(x-3)", "≥", "(-∞ 2] [3 ∞)")]
    [InlineData("-(x-2)(x-3)", "≥", "[2 3]")]
    [InlineData("(x-1)^2", ">", "(-∞ 1) (1 ∞)")]
    [InlineData("(x-1)^2", "≥", "(-∞ ∞)")]
    [InlineData("(x-1)^2", "≤", "[1 1]")]
    [InlineData("(x-1)^2", "<", "")]
    [InlineData("x^2+1", ">", "(-∞ ∞)")]
    [InlineData("x^2+1", "<", "")]
    [InlineData("x^2-1", "=", "[-1 -1] [1 1]")]
    [InlineData("x^2-1", "≠", "(-∞ -1) (-1 1) (1 ∞)")]
    public void Are_solved_by_the_roots(string polynomial, string sign, string spans) => Assert.Equal(
        spans, string.Join(' ', Quadratics.Solved(Parser.Parse(polynomial, isPlain: false), sign)!.Spans.Select(static span => $"{(span.HasLow ? '[' : '(')}{Shown(span.Low.Key)} {Shown(span.High.Key)}{(span.HasHigh ? ']' : ')')}")));

    [Theory]
    [InlineData("x^3-x")]
    [InlineData("2x-1")]
    [InlineData("x^2+y")]
    [InlineData(@"\frac{1}{x}")]
    [InlineData(@"\sin x")]
    public void Are_left_to_others_where_there_is_no_parabola(string formula) => Assert.Null(Quadratics.Solved(Parser.Parse(formula, isPlain: false), "<"));

    private static string Shown(string key) => key.Replace("(-1)*∞", "-∞", StringComparison.Ordinal);
}
