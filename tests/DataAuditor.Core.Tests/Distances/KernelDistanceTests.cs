using DataAuditor.Distances;
using DataAuditor.Metrics.Tests;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Distances;

public sealed class KernelDistanceTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_values()
    {
        var cases = GoldenFeatures.Values.GetProperty("kid_full").EnumerateArray().ToList();
        foreach (var golden in cases)
        {
            var (first, second) = GoldenFeatures.Pair(golden.GetProperty("name").GetString()!);
            Assert.Equal(golden.GetProperty("value").GetDouble(), KernelDistance.Of(first, second).Value, 1e-12);
        }

        Assert.Equal(2, cases.Count);
    }

    // Kernels of 1·1, 1·2, … in one dimension, added up by hand: (2³ … ) of each pair.
    [Fact]
    public void Is_the_mean_kernel_within_each_less_twice_that_between()
    {
        double Kernel(double x, double y) => Math.Pow((x * y) + 1, 3);
        double[][] first = [[0], [1], [2]], second = [[1], [3]];
        var expected = ((Kernel(0, 1) + Kernel(0, 2) + Kernel(1, 2)) / 3) + Kernel(1, 3)
            - (2 * (from own in first from other in second select Kernel(own[0], other[0])).Average());

        Assert.Equal(expected, KernelDistance.Of(first, second).Value, 1e-12);
    }

    // More rows than a block has; of one distribution, so that 0 is within the interval.
    [Fact]
    public void Of_one_distribution_is_about_nothing_on_any_number_of_threads()
    {
        var random = Xoshiro256.Keyed(6, "vectors");
        double[][] Vectors(int count) => [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 5).Select(_ => random.NextGaussian()).ToArray())];
        double[][] first = Vectors(700), second = Vectors(600);
        var (value, uncertainty) = KernelDistance.Of(first, second);

        Assert.Equal(value, KernelDistance.Of(first, second, threads: 3).Value);
        Assert.InRange(0, uncertainty!.At(0.999).Low, uncertainty.At(0.999).High);
        Assert.InRange(value, -0.1, 0.1);
    }

    // The spread of the value over samples is what a single sample says of it.
    [Fact]
    public void Knows_how_far_it_varies()
    {
        var random = Xoshiro256.Keyed(7, "vectors");
        double[][] Vectors(double mean) => [.. Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, 4).Select(_ => mean + random.NextGaussian()).ToArray())];
        var drawn = Enumerable.Range(0, 400).Select(_ => KernelDistance.Of(Vectors(0), Vectors(0.5))).ToList();
        var mean = drawn.Average(one => one.Value);

        Assert.InRange(drawn.Count(one => one.Uncertainty!.At().Low <= mean && mean <= one.Uncertainty.At().High) / 400.0, 0.88, 0.99);
    }

    [Fact]
    public void Refuses_single_vectors_and_vectors_of_two_lengths()
    {
        Assert.Throws<ArgumentException>(() => KernelDistance.Of([[1, 2]], [[1, 2], [3, 4]]));
        Assert.Throws<ArgumentException>(() => KernelDistance.Of([[1, 2], [1]], [[1, 2], [3, 4]]));
        Assert.Null(KernelDistance.Of([[1.0], [2]], [[1.0], [2]]).Uncertainty);
    }
}
