using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class SubsampleIntervalTests
{
    [Fact]
    public void Draws_from_each_sample_its_own_records_once()
    {
        var interval = SubsampleInterval.Of(20, 30, static (first, second) =>
        {
            Assert.True(first.Length is 10 or 20 && second.Length is 15 or 30);
            Assert.Equal(first.Length, first.ToArray().Distinct().Count(static record => record is >= 0 and < 20));
            Assert.Equal(second.Length, second.ToArray().Distinct().Count(static record => record is >= 20 and < 50));
            return first[0] - second[0];
        }, Xoshiro256.Keyed(1, "test"))!.At();

        Assert.Equal("subsample", interval.Method);
    }

    [Fact]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads()
    {
        var samples = TwoSamples.Draw(Xoshiro256.Keyed(1, "points"), 100, 1, 1.5);

        Assert.Equal(Frechet(samples, Xoshiro256.Keyed(1, "test"), threads: 1).At(), Frechet(samples, Xoshiro256.Keyed(1, "test"), threads: 4).At());
    }

    [Fact]
    public void Does_not_know_what_too_few_records_show()
    {
        Assert.Null(SubsampleInterval.Of(3, 100, static (_, _) => 1, Xoshiro256.Keyed(1, "test")));
        Assert.Null(SubsampleInterval.Of(100, 100, static (_, _) => double.NaN, Xoshiro256.Keyed(1, "test")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Refuses_a_subsample_of_nothing_or_all(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SubsampleInterval.Of(9, 9, static (_, _) => 1, Xoshiro256.Keyed(1, "test"), share));

    [Theory]
    [InlineData(1.0, 1.0, 0.5)]
    [InlineData(0.5, 1.5, 0.5)]
    [InlineData(1.0, 1.0, 0.2)]
    [Trait("Category", "Slow")]
    public void Covers_frechets_distance_between_normal_distributions(double shift, double deviation, double share) => Coverage.Holds(
        TwoSamples.FrechetTruth(shift, deviation), random => Frechet(TwoSamples.Draw(random, 250, shift, deviation), random, share), samples: 600);

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(0.5, 1.5)]
    [Trait("Category", "Slow")]
    public void Covers_the_distance_of_kernel_means_between_normal_distributions(double shift, double deviation) => Coverage.Holds(
        TwoSamples.MeanKernelTruth(shift, deviation),
        random =>
        {
            var samples = TwoSamples.Draw(random, 200, shift, deviation);
            return SubsampleInterval.Of(samples.First, samples.Second, samples.MeanKernel(), random, subsamples: 300)!;
        },
        samples: 300);

    /// <summary>Fréchet's distance is far above 0 for small samples of one distribution: the interval is not fooled.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Takes_the_bias_of_small_samples_for_no_distance() =>
        Assert.InRange(Coverage.Share(300, random => Frechet(TwoSamples.Draw(random, 200, 0), random).At().Low <= 0), 0.95, 1);

    private static Uncertainty Frechet(TwoSamples samples, Xoshiro256 random, double share = 0.5, int threads = 1) =>
        SubsampleInterval.Of(samples.First, samples.Second, samples.Frechet, random, share, subsamples: 500, threads)!;
}
