using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class PairedRatesTests
{
    /// <summary>Found in Python by solving Tango's score for its ends, the constrained likelihood being maximised numerically; p-values of scipy's binomtest.</summary>
    [Theory]
    [InlineData(8, 3, 50, -0.034013988271025114, 0.23955580620708092, 0.2265625)]
    [InlineData(12, 2, 43, 0.07071907325692403, 0.39385725282819994, 0.012939453125)]
    [InlineData(20, 5, 100, 0.05616855584820954, 0.24882392508089096, 0.004077315330505371)]
    [InlineData(3, 0, 10, -0.06079263982175597, 0.6032218525388547, 0.25)]
    [InlineData(0, 0, 30, -0.11351339317396875, 0.11351339317396875, 1)]
    public void Has_the_published_ends_and_p_value(long firstOnly, long secondOnly, long records, double low, double high, double pValue)
    {
        var rates = new PairedRates(firstOnly, secondOnly, records);
        var interval = rates.Uncertainty.At();

        Assert.Equal("tango", interval.Method);
        Assert.Equal((firstOnly - secondOnly) / (double)records, rates.Difference);
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
        Assert.Equal(pValue, rates.PValue, 1e-12);
    }

    [Fact]
    public void Is_turned_round_with_the_two()
    {
        ConfidenceInterval there = new PairedRates(9, 2, 40).Uncertainty.At(0.99), back = new PairedRates(2, 9, 40).Uncertainty.At(0.99);

        Assert.Equal(-there.High, back.Low, 1e-12);
        Assert.Equal(-there.Low, back.High, 1e-12);
        Assert.Equal(new PairedRates(9, 2, 40).PValue, new PairedRates(2, 9, 40).PValue);
    }

    [Fact]
    public void Ends_at_one_where_all_differ_the_same_way()
    {
        var all = new PairedRates(5, 0, 5).Uncertainty.At();

        Assert.Equal(1, all.High);
        Assert.InRange(all.Low, 0, 0.9);
    }

    [Theory]
    [InlineData(-1, 0, 5)]
    [InlineData(0, -1, 5)]
    [InlineData(3, 3, 5)]
    [InlineData(0, 0, 0)]
    public void Refuses_counts_that_cannot_be(long firstOnly, long secondOnly, long records) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairedRates(firstOnly, secondOnly, records));

    [Theory]
    [InlineData(0.10, 0.10)]
    [InlineData(0.20, 0.05)]
    [Trait("Category", "Slow")]
    public void Covers_a_difference_of_paired_rates(double firstOnly, double secondOnly) => Coverage.Holds(firstOnly - secondOnly, random =>
    {
        int first = 0, second = 0;
        for (var record = 0; record < 200; record++)
        {
            var draw = random.NextDouble();
            if (draw < firstOnly) first++;
            else if (draw < firstOnly + secondOnly) second++;
        }

        return new PairedRates(first, second, 200).Uncertainty;
    });
}
