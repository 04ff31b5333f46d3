using DataAuditor.Numerics;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.75, 5)]
    [InlineData(1, 8)]
    public void Is_linear_between_the_values_around_it(double share, double expected) => Assert.Equal(expected, Quantile.Of([1, 2, 4, 8], share), 1e-12);

    [Fact]
    public void Is_the_value_of_one() => Assert.Equal(7, Quantile.Of([7], 0.3));

    [Fact]
    public void Neither_passes_nor_loses_far_values()
    {
        Assert.Equal(0, Quantile.Of([-double.MaxValue, double.MaxValue], 0.5));
        Assert.Equal(2, Quantile.Of([1, 2, double.PositiveInfinity], 0.5));
        Assert.Equal(double.PositiveInfinity, Quantile.Of([1, 2, double.PositiveInfinity], 0.75));
        Assert.Equal(0.1, Quantile.Of([0.1, 0.1, 0.1], 0.7));
    }
}
