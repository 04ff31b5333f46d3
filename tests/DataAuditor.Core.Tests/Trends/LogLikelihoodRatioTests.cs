using DataAuditor.Trends;

namespace DataAuditor.Core.Tests.Trends;

public sealed class LogLikelihoodRatioTests
{
    /// <summary>φ(2 − 1) / φ(2) = e^{1.5}.</summary>
    [Fact]
    public void Is_the_ratio_of_normal_densities() => Assert.Equal(1.5, LogLikelihoodRatio.Normal(2), 1e-15);

    [Fact]
    public void Is_the_ratio_of_binomial_probabilities() =>
        Assert.Equal(Math.Log(0.9 * 0.9 * 0.1 / (0.95 * 0.95 * 0.05)), LogLikelihoodRatio.Binomial(2, 3, usual: 0.95, changed: 0.9), 1e-14);
}
