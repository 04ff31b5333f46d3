using DataAuditor.Numerics;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class BinBoundsTests
{
    [Fact]
    public void Cut_the_sample_into_bins_of_equal_frequency() => Assert.Equal([2.0, 4], BinBounds.Quantiles([1, 2, 3, 4, 5, 6], 3));

    [Fact]
    public void Give_a_heavy_value_a_bin_of_its_own() => Assert.Equal([Math.BitDecrement(0), 0, 5], BinBounds.Quantiles([0, 0, 0, 5, 9], 4));

    [Fact]
    public void Give_a_constant_one_bin_and_one_on_either_side() => Assert.Equal([Math.BitDecrement(3), 3], BinBounds.Quantiles([3, 3, 3], 10));

    [Fact]
    public void Have_no_edge_at_what_is_not_finite() =>
        Assert.Equal([1.0], BinBounds.Quantiles([double.NegativeInfinity, 1, 2, double.PositiveInfinity, double.NaN], 2));

    [Theory]
    [InlineData(0, 10, new[] { 0.0, 2.5, 5, 7.5, 10 })]
    [InlineData(3, 3, new[] { 2.5, 2.75, 3, 3.25, 3.5 })]
    [InlineData(-8.9884656743115795e307, 8.9884656743115795e307, new[] { -8.9884656743115795e307, -4.4942328371557898e307, 0, 4.4942328371557898e307, 8.9884656743115795e307 })]
    public void Are_evenly_spaced_as_in_numpy(double low, double high, double[] edges) => Assert.Equal(edges, BinBounds.Edges([low, high], 4));

    [Fact]
    public void Are_none_without_a_finite_number()
    {
        Assert.Empty(BinBounds.Quantiles([double.NaN], 10));
        Assert.Empty(BinBounds.EqualWidth([], 10));
        Assert.Empty(BinBounds.EqualWidthAndMaximum([double.PositiveInfinity], 10));
    }
}
