using DataAuditor.Intervals;
using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

/// <summary>Each method's 95 % interval on its textbook case: how often it covers the truth, over seeded samples.</summary>
[Trait("Category", "Slow")]
public sealed class CoverageTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Wilson_covers_a_share(double share) =>
        Coverage.Holds(share, random => BinomialInterval.Wilson(Successes(random, 200, share), 200));

    /// <summary>Of Newcombe's interval, since both shares' are Wilson's.</summary>
    [Fact]
    public void Difference_of_two_shares_is_covered() => Coverage.Holds(0.2, random =>
    {
        int first = Successes(random, 300, 0.7), second = Successes(random, 200, 0.5);
        return Uncertainty.Difference(first / 300.0, BinomialInterval.Wilson(first, 300), second / 200.0, BinomialInterval.Wilson(second, 200));
    });

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.6)]
    public void Fisher_covers_a_correlation(double correlation) => Coverage.Holds(correlation, random =>
    {
        var pairs = Enumerable.Range(0, 200).Select(_ =>
        {
            double x = random.NextGaussian(), noise = random.NextGaussian();
            return (X: x, Y: (correlation * x) + (Math.Sqrt(1 - (correlation * correlation)) * noise));
        }).ToArray();
        var coefficient = PairwiseCorrelation.Pearson([.. pairs.Select(static pair => pair.X)], [.. pairs.Select(static pair => pair.Y)])!.Value;
        return CorrelationInterval.Fisher(coefficient, 200)!;
    });

    [Fact]
    public void Order_statistics_cover_a_median_of_any_distribution() => Coverage.Holds(1, random =>
        QuantileInterval.OrderStatistics([.. Enumerable.Range(0, 400).Select(_ => Math.Exp(random.NextGaussian())).Order()], 0.5));

    /// <summary>The band is as wide as it must be for the whole of the two functions, so it is their difference that it covers 95 times in 100.</summary>
    [Fact]
    public void Band_covers_the_whole_difference_of_two_distribution_functions()
    {
        var half = KolmogorovSmirnovBand.HalfWidth(500, 300, 0.95);

        var share = Enumerable.Range(0, Coverage.Samples).Count(sample =>
        {
            var random = Xoshiro256.Keyed((ulong)sample, "band");
            double[] Uniform(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble()).Order()];
            return KolmogorovSmirnov.Distance(Uniform(500), Uniform(300)) <= half;
        }) / (double)Coverage.Samples;

        Assert.InRange(share, Coverage.Least, Coverage.Most);
    }

    /// <summary>A distance that the noise of the samples alone would make as large is not taken for one.</summary>
    [Theory]
    [InlineData(0.10, 5, 500)]
    [InlineData(0.20, 5, 500)]
    [InlineData(0.10, 20, 2000)]
    [InlineData(0.30, 40, 1000)]
    public void Multinomial_covers_a_total_variation_distance(double distance, int levels, int records) => Coverage.Holds(distance, random =>
    {
        // Half of the levels gain what the others lose.
        var gaining = levels / 2;
        double[] real = [.. Enumerable.Repeat(1.0 / levels, levels)];
        double[] synthetic = [.. Enumerable.Range(0, levels).Select(level => (1.0 / levels) + (level < gaining ? distance / gaining : -distance / (levels - gaining)))];
        return TotalVariationInterval.Of<int>(Counts(random, real, records), Counts(random, synthetic, records));
    });

    [Fact]
    public void Clustered_ratio_is_covered_though_the_members_of_a_cluster_agree() => Coverage.Holds(0.4, random =>
        RatioInterval.Clustered([.. Enumerable.Range(0, 200).Select(_ =>
        {
            var size = 1 + random.NextInt64(9);
            return (random.NextDouble() < 0.4 ? (double)size : 0, (double)size);
        })])!);

    /// <summary>The lower end alone must make up for the choice of the largest, the upper one does not have to.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.9)]
    public void Largest_of_many_equal_shares_is_covered_where_the_largest_ones_own_interval_is_not(double likeness)
    {
        const int Groups = 20, Trials = 300;
        Uncertainty[] Draw(Xoshiro256 random)
        {
            var hits = new int[Groups];
            for (var trial = 0; trial < Trials; trial++)
            {
                var common = random.NextDouble();
                for (var group = 0; group < Groups; group++) hits[group] += (random.NextDouble() < likeness ? common : random.NextDouble()) < 0.5 ? 1 : 0;
            }

            return [.. hits.Order().Select(own => BinomialInterval.Wilson(own, Trials))];
        }

        Assert.InRange(Coverage.Share(Coverage.Samples, random => Uncertainty.Largest(Draw(random)).At().Low <= 0.5), 0.97, 1);
        Assert.InRange(Coverage.Share(Coverage.Samples, random => Uncertainty.Largest(Draw(random)).At().High >= 0.5), 0.97, 1);
        if (likeness == 0) Assert.InRange(Coverage.Share(Coverage.Samples, random => Draw(random)[^1].At().Low <= 0.5), 0, 0.75);
    }

    [Fact]
    public void Bootstrap_covers_a_mean() => Coverage.Holds(0, random =>
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(_ => random.NextGaussian())];
        return Bootstrap.Percentile(200, 1, (drawn, means) =>
        {
            var sum = 0.0;
            for (var row = 0; row < drawn.Length; row++) sum += drawn[row] * values[row];
            means[0] = sum / 200;
        }, random)[0]!;
    }, samples: 1000);

    private static int Successes(Xoshiro256 random, int trials, double share) => Enumerable.Range(0, trials).Count(_ => random.NextDouble() < share);

    private static int[] Counts(Xoshiro256 random, double[] shares, int records)
    {
        var counts = new int[shares.Length];
        for (var record = 0; record < records; record++)
        {
            var (draw, level) = (random.NextDouble(), 0);
            while (level < shares.Length - 1 && (draw -= shares[level]) >= 0) level++;
            counts[level]++;
        }

        return counts;
    }
}
