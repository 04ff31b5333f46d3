using DataAuditor.Distances;
using DataAuditor.Metrics.Tests;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Distances;

public sealed class FrechetDistanceTests
{
    // Variances 4 and 1 on one axis, 1 and 9 on the other, means 5 apart: 25 + (2 − 1)² + (1 − 3)².
    [Fact]
    public void Adds_the_gaps_of_deviations_along_common_axes()
    {
        double[][] first = Axes(2, 1, 0), second = Axes(1, 3, 5);

        Assert.Equal(25 + 1 + 4, FrechetDistance.Of(GaussianFit.Of(first), GaussianFit.Of(second)), 1e-12);
    }

    // Fewer vectors than numbers, then more: the same covariance whichever way it is held.
    [Fact]
    public void Is_the_same_with_and_without_a_covariance()
    {
        var random = Xoshiro256.Keyed(1, "vectors");
        double[][] few = Gaussian(5, 6, random), others = Gaussian(40, 6, random);

        // Each vector and two at the mean: sums of squares as before, over a count that is scaled back.
        var count = few.Length;
        double[] mean = [.. Enumerable.Range(0, 6).Select(at => few.Average(vector => vector[at]))];
        var scale = Math.Sqrt((count + 1.0) / (count - 1));
        double[][] many = [.. few.Select(vector => vector.Select((number, at) => mean[at] + (scale * (number - mean[at]))).ToArray()), mean, mean];

        var expected = FrechetDistance.Of(GaussianFit.Of(few), GaussianFit.Of(others));
        Assert.Equal(expected, FrechetDistance.Of(GaussianFit.Of(many), GaussianFit.Of(others)), 1e-11);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(600)]
    public void Is_zero_for_the_same_vectors_and_the_same_both_ways(int count)
    {
        var random = Xoshiro256.Keyed(2, "vectors");
        double[][] vectors = Gaussian(count, 8, random), others = Gaussian(count + 3, 8, random);

        Assert.Equal(0, FrechetDistance.Of(GaussianFit.Of(vectors), GaussianFit.Of(vectors)));
        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(vectors), GaussianFit.Of(others)), FrechetDistance.Of(GaussianFit.Of(others), GaussianFit.Of(vectors)), 1e-12);
    }

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        var random = Xoshiro256.Keyed(3, "vectors");
        double[][] vectors = Gaussian(300, 20, random), others = Gaussian(700, 20, random);

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(vectors), GaussianFit.Of(others)), FrechetDistance.Of(GaussianFit.Of(vectors, 4), GaussianFit.Of(others, 4), 4));
    }

    // One number is always the same, another is twice the first.
    [Fact]
    public void Takes_numbers_that_do_not_vary_or_depend_on_others()
    {
        var random = Xoshiro256.Keyed(4, "vectors");
        double[][] Dependent(double scale) => [.. Gaussian(50, 1, random).Select(vector => new[] { scale * vector[0], 2 * scale * vector[0], 7 })];
        double[][] first = Dependent(1), second = [.. first.Select(vector => new[] { 3 * vector[0], 3 * vector[1], 7.0 })];

        // Along the one axis there is: means apart and deviations apart.
        var (mean, deviation) = (first.Average(vector => vector[0]), Math.Sqrt(first.Sum(vector => Math.Pow(vector[0] - first.Average(other => other[0]), 2)) / 49));
        Assert.Equal(5 * ((4 * mean * mean) + (4 * deviation * deviation)), FrechetDistance.Of(GaussianFit.Of(first), GaussianFit.Of(second)), 1e-9);
    }

    // Where vectors are fewer than their numbers, SciPy's own four ways differ from the seventh digit on.
    [GoldenFact]
    public void Agrees_with_the_eigenvalues_of_scipy()
    {
        var cases = GoldenFeatures.Values.GetProperty("fid").EnumerateArray().ToList();
        foreach (var golden in cases)
        {
            var name = golden.GetProperty("name").GetString()!;
            var (first, second) = GoldenFeatures.Pair(name);
            var expected = golden.GetProperty(golden.GetProperty("n1").GetInt32() <= golden.GetProperty("d").GetInt32() ? "nuclear" : "eigh").GetDouble();
            var actual = FrechetDistance.Of(GaussianFit.Of(first, 2), GaussianFit.Of(second, 2), 2);
            Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, expected), $"{name}: {actual:R}, and {expected:R} was expected");
        }

        Assert.Equal(12, cases.Count);
    }

    // More directions than singular values are looked for; along each axis the gap of deviations is known.
    [Fact]
    public void Of_many_directions_adds_the_gaps_of_all_axes()
    {
        const int dimensions = 600;
        double[][] Crossed(Func<int, double> deviation) =>
        [
            .. Enumerable.Range(0, 2 * dimensions).Select(row => Enumerable.Range(0, dimensions)
                .Select(at => at == row / 2 ? (row % 2 == 0 ? 1 : -1) * deviation(at) * Math.Sqrt(((2.0 * dimensions) - 1) / 2) : 0).ToArray()),
        ];
        var (first, second) = (GaussianFit.Of(Crossed(static at => 1 + at), 2), GaussianFit.Of(Crossed(static at => 3 + (2 * at)), 2));
        var expected = Enumerable.Range(0, dimensions).Sum(static at => Math.Pow(2 + at, 2));

        Assert.Equal(1, FrechetDistance.Of(first, second, 2) / expected, 1e-12);
        Assert.Equal(FrechetDistance.Of(first, second), FrechetDistance.Of(first, second, 2));
    }

    [Fact]
    public void Refuses_what_no_normal_distribution_fits()
    {
        Assert.Throws<ArgumentException>(() => GaussianFit.Of([[1, 2]]));
        Assert.Throws<ArgumentException>(() => GaussianFit.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => GaussianFit.Of([[1, double.NaN], [1, 2]]));
        Assert.Throws<ArgumentException>(() => FrechetDistance.Of(GaussianFit.Of([[1], [2]]), GaussianFit.Of([[1, 2], [1, 3]])));
    }

    /// <summary>Two deviations on two axes about a point on the first.</summary>
    private static double[][] Axes(double first, double second, double mean)
    {
        var (x, y) = (first * Math.Sqrt(1.5), second * Math.Sqrt(1.5));
        return [[mean + x, 0], [mean - x, 0], [mean, y], [mean, -y]];
    }

    private static double[][] Gaussian(int count, int dimensions, Xoshiro256 random) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimensions).Select(_ => random.NextGaussian()).ToArray())];
}
