using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class BinomialTestTests
{
    [Theory]
    [InlineData(0, 10, 0.5, 1)]
    [InlineData(10, 10, 0.5, 0.0009765625)]
    [InlineData(8, 10, 0.5, 0.0546875)]
    [InlineData(31, 48, 0.5, 0.02973168762688517)]
    [InlineData(3, 5, 0.25, 0.103515625)]
    public void Is_the_sum_of_the_tail(long successes, long trials, double probability, double expected) =>
        Assert.Equal(expected, BinomialTest.AtLeast(successes, trials, probability), 1e-12);

    [Fact]
    public void Keeps_its_digits_where_it_is_small() => Assert.Equal(1, BinomialTest.AtLeast(200, 200, 0.5) / Math.ScaleB(1, -200), 1e-9);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Refuses_counts_that_are_none(long successes, long trials) => Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTest.AtLeast(successes, trials, 0.5));
}
