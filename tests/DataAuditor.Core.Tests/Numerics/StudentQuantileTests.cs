using DataAuditor.Numerics;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class StudentQuantileTests
{
    /// <summary>Values of scipy 1.10's t.isf, far tails included.</summary>
    [Theory]
    [InlineData(0.95, 1, 12.706204736432095)]
    [InlineData(0.95, 10, 2.2281388519649385)]
    [InlineData(0.99, 2.5, 7.16372813402124)]
    [InlineData(0.95, 1e5, 1.9599877075346093)]
    [InlineData(0.95, 9e5, 1.9599666204004609)]
    [InlineData(1 - 1e-9, 3, 1301.6371800534234)]
    [InlineData(1 - 1e-12, 1, 636633855803.5593)]
    [InlineData(1 - 1e-12, 30, 11.72201888681277)]
    public void Is_the_published_one(double confidence, double freedom, double deviations) =>
        Assert.Equal(1, StudentQuantile.TwoSided(confidence, freedom) / deviations, 1e-8);

    [Fact]
    public void Goes_over_into_that_of_the_normal_distribution_without_a_step() =>
        Assert.Equal(StudentQuantile.TwoSided(0.999, 999_999), StudentQuantile.TwoSided(0.999, 1_000_001), 1e-4);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(0, 5)]
    [InlineData(0.5, 0)]
    public void Refuses_what_is_no_confidence_or_no_freedom(double confidence, double freedom) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentQuantile.TwoSided(confidence, freedom));
}
