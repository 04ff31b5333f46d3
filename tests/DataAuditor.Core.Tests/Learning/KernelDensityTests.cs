using DataAuditor.Learning;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Learning;

public sealed class KernelDensityTests
{
    [Fact]
    public void Is_the_mean_of_bells()
    {
        // Two points, one dimension: the width is 2^(−1/5).
        var width = Math.Pow(2, -0.2);
        double Bell(double gap) => Math.Exp(-gap * gap / (2 * width * width)) / (width * Math.Sqrt(Math.Tau));

        var density = new KernelDensity([[0, 3]]).LogDensities([[0, 1, 1.5]]);

        Assert.Equal([Math.Log((Bell(0) + Bell(3)) / 2), Math.Log((Bell(1) + Bell(2)) / 2), Math.Log(Bell(1.5))], density, (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void Stays_finite_far_away() => Assert.All(new KernelDensity([[0, 3], [1, 2]]).LogDensities([[1e9], [-1e9]]), value => Assert.True(double.IsFinite(value)));

    [Fact]
    public void Adds_up_to_1()
    {
        var random = Xoshiro256.Keyed(1, "points");
        var density = new KernelDensity([[.. Enumerable.Range(0, 37).Select(_ => random.NextGaussian())]]);

        Assert.Equal(1, density.LogDensities([[.. Enumerable.Range(-1000, 2001).Select(step => step / 100.0)]], threads: 4).Sum(Math.Exp) / 100, 1e-9);
    }
}
