using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class PairwiseCorrelationTests
{
    [Fact]
    public void Equals_the_formula_in_decimals()
    {
        var random = Xoshiro256.Keyed(3, "pearson");
        for (var length = 2; length < 40; length++)
        {
            var first = Enumerable.Range(0, length).Select(_ => (double)random.NextInt64(1000)).ToArray();
            var second = first.Select(value => value + random.NextInt64(500)).ToArray();
            first[length / 2] = length % 3 == 0 && length > 4 ? double.NaN : first[length / 2];

            Assert.Equal(InDecimals(first, second), PairwiseCorrelation.Pearson(first, second)!.Value, 1e-12);
        }
    }

    [Fact]
    public void Is_undefined_for_a_constant_or_a_single_pair()
    {
        Assert.Null(PairwiseCorrelation.Pearson([0.1, 0.1, 0.1], [1, 2, 3]));
        Assert.Null(PairwiseCorrelation.Pearson([1], [2]));
        Assert.Null(PairwiseCorrelation.Pearson([1, double.NaN], [double.NaN, 2]));
        Assert.Null(PairwiseCorrelation.Pearson([], []));
    }

    private static double InDecimals(double[] first, double[] second)
    {
        var pairs = first.Zip(second).Where(pair => !double.IsNaN(pair.First)).Select(pair => (X: (decimal)pair.First, Y: (decimal)pair.Second)).ToList();
        decimal n = pairs.Count, x = pairs.Sum(pair => pair.X), y = pairs.Sum(pair => pair.Y);
        var products = (n * pairs.Sum(pair => pair.X * pair.Y)) - (x * y);
        var squaresX = (n * pairs.Sum(pair => pair.X * pair.X)) - (x * x);
        var squaresY = (n * pairs.Sum(pair => pair.Y * pair.Y)) - (y * y);
        return (double)products / (Math.Sqrt((double)squaresX) * Math.Sqrt((double)squaresY));
    }
}
