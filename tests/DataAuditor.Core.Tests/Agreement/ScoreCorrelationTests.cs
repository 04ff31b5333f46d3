using DataAuditor.Agreement;

namespace DataAuditor.Core.Tests.Agreement;

public sealed class ScoreCorrelationTests
{
    public static TheoryData<string, Func<double[], double[], double?>> All { get; } = new()
    {
        { "Pearson", ScoreCorrelation.Pearson },
        { "Spearman", ScoreCorrelation.Spearman },
        { "Kendall", ScoreCorrelation.Kendall },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Is_one_for_the_same_order_and_minus_one_for_the_opposite(string name, Func<double[], double[], double?> correlation)
    {
        Assert.True(Math.Abs(1 - correlation([1, 2, 3, 4], [10, 20, 30, 40])!.Value) < 1e-12, name);
        Assert.True(Math.Abs(-1 - correlation([1, 2, 3, 4], [4, 3, 2, 1])!.Value) < 1e-12, name);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_undefined_for_a_constant_or_a_single_record(string name, Func<double[], double[], double?> correlation) =>
        Assert.True(correlation([1, 1, 1], [1, 2, 3]) is null && correlation([1, 2, 3], [0.1, 0.1, 0.1]) is null && correlation([1], [2]) is null && correlation([], []) is null, name);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_the_same_for_scores_of_any_magnitude(string name, Func<double[], double[], double?> correlation)
    {
        double[] first = [1, 5, 2, 4, 3], second = [2, 4, 1, 5, 5];
        var expected = correlation(first, second)!.Value;
        foreach (var factor in new[] { 1e300, 1e-300 })
        {
            Assert.True(Math.Abs(expected - correlation([.. first.Select(score => score * factor)], second)!.Value) < 1e-12, $"{name} of scores of {factor}");
        }
    }
}
