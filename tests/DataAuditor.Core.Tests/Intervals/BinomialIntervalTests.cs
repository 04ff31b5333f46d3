using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class BinomialIntervalTests
{
    /// <summary>Values of statsmodels' proportion_confint, method "wilson"; z = 1.959963984540054.</summary>
    [Theory]
    [InlineData(0, 10, 0, 0.277532799862889)]
    [InlineData(5, 10, 0.236593090512564, 0.763406909487436)]
    [InlineData(10, 10, 0.722467200137111, 1)]
    public void Wilson_has_the_published_ends(double successes, long trials, double low, double high)
    {
        var interval = BinomialInterval.Wilson(successes, trials).At();

        Assert.Equal(low, interval.Low, 1e-12);
        Assert.Equal(high, interval.High, 1e-12);
    }

    /// <summary>0 of n has the closed form 1 − (α/2)^(1/n).</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Clopper_Pearson_of_no_success_has_its_closed_form(long trials)
    {
        var none = BinomialInterval.ClopperPearson(0, trials).At();
        var all = BinomialInterval.ClopperPearson(trials, trials).At();

        Assert.Equal(0, none.Low);
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / trials), none.High, 1e-10);
        Assert.Equal(1 - none.High, all.Low, 1e-10);
        Assert.Equal(1, all.High);
    }

    /// <summary>The ends are where a binomial tail weighs α/2: summed here term by term.</summary>
    [Theory]
    [InlineData(3, 20)]
    [InlineData(10, 20)]
    [InlineData(19, 20)]
    public void Clopper_Pearson_cuts_half_of_alpha_from_each_tail(int successes, int trials)
    {
        var interval = BinomialInterval.ClopperPearson(successes, trials).At(0.9);

        Assert.Equal(0.05, Enumerable.Range(successes, trials - successes + 1).Sum(k => Weight(k, interval.Low)), 1e-9);
        Assert.Equal(0.05, Enumerable.Range(0, successes + 1).Sum(k => Weight(k, interval.High)), 1e-9);

        double Weight(int k, double share) =>
            MathNet.Numerics.SpecialFunctions.Binomial(trials, k) * Math.Pow(share, k) * Math.Pow(1 - share, trials - k);
    }

    [Fact]
    public void Wilson_takes_halves_for_ties()
    {
        var half = BinomialInterval.Wilson(2.5, 5).At();

        Assert.Equal(0.5, (half.Low + half.High) / 2, 1e-15);
    }

    [Theory]
    [InlineData(1, 0, 0.95)]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(1, 5, 1)]
    public void Refuses_what_is_no_share(long successes, long trials, double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Wilson(successes, trials).At(confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.ClopperPearson(successes, trials).At(confidence));
    }
}
