using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests;

public sealed class UncertaintyTests
{
    /// <summary>Newcombe's example (1998, method 10): 56 of 70 against 48 of 80.</summary>
    [Fact]
    public void Of_the_difference_of_two_wilson_intervals_is_newcombes()
    {
        var interval = Uncertainty.Difference(56 / 70.0, BinomialInterval.Wilson(56, 70), 48 / 80.0, BinomialInterval.Wilson(48, 80)).At();

        Assert.Equal(0.0524, interval.Low, 5e-5);
        Assert.Equal(0.3339, interval.High, 5e-5);
        Assert.Equal(0.05243147240236498, interval.Low, 1e-12);
        Assert.Equal(0.333872654036906, interval.High, 1e-12);
    }

    [Fact]
    public void Of_a_known_interval_is_that_one_and_widens_with_the_confidence_on_both_sides()
    {
        // The last value lies outside its interval, as one does whose bias the interval is free of.
        foreach (var value in new[] { 0.3, 0.2, 0.6 })
        {
            var known = new ConfidenceInterval(0.2, 0.5, 0.95, "wilson");
            var carried = Uncertainty.Of(value, known);

            ConfidenceInterval same = carried.At(), wider = carried.At(0.99);
            Assert.Equal((0.2, 0.5), (Math.Round(same.Low, 12), Math.Round(same.High, 12)));
            Assert.True(wider.Low <= same.Low && wider.High >= same.High, $"{wider} of {value}");
            Assert.True(wider.High - wider.Low > same.High - same.Low);
        }
    }

    [Fact]
    public void Of_the_largest_shares_what_the_low_end_may_miss_and_leaves_the_high_end_and_of_the_smallest_the_other_way_round()
    {
        Uncertainty small = BinomialInterval.Wilson(20, 100), large = BinomialInterval.Wilson(30, 100);

        Assert.Equal(large.At(0.975).Low, Uncertainty.Largest([small, large]).At(0.95).Low, 1e-12);
        Assert.Equal(large.At(0.95).High, Uncertainty.Largest([small, large]).At(0.95).High);
        Assert.Equal(large.At(), Uncertainty.Largest([large]).At());
        Assert.Equal(small.At(0.95).Low, Uncertainty.Smallest([small, large]).At(0.95).Low);
        Assert.Equal(small.At(0.975).High, Uncertainty.Smallest([small, large]).At(0.95).High, 1e-12);
    }
}
