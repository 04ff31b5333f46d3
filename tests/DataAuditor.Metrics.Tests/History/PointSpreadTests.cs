using DataAuditor.Metrics.History;

namespace DataAuditor.Metrics.Tests.History;

public sealed class PointSpreadTests
{
    /// <summary>A cross with arms 2 and 1: variances 2 and 1/2, and four right or straight angles.</summary>
    private static readonly PointSpread Cross = new([[2, -2, 0, 0], [0, 0, 1, -1]]);

    [Fact]
    public void Has_the_geometric_mean_of_the_variances_as_width() => Assert.Equal(1, Cross.Width, 1e-12);

    [Fact]
    public void Has_a_log_determinant() => Assert.Equal(Math.Log(2) + Math.Log(0.5), Cross.LogDeterminant, 1e-12);

    [Fact]
    public void Has_an_effective_rank() => Assert.Equal(Math.Exp(-(0.8 * Math.Log(0.8)) - (0.2 * Math.Log(0.2))), Cross.EffectiveRank, 1e-12);

    /// <summary>Of the six pairs two point opposite ways, the others stand at right angles.</summary>
    [Fact]
    public void Has_a_mean_similarity() => Assert.Equal(-1.0 / 3, Cross.MeanSimilarity, 1e-12);

    [Fact]
    public void Is_nothing_in_one_place()
    {
        var place = new PointSpread([[3, 3, 3], [4, 4, 4]]);

        Assert.Equal(0, place.EffectiveRank);
        Assert.Equal(0, place.Width, 1e-8);
        Assert.Equal(1, place.MeanSimilarity, 1e-12);
    }

    /// <summary>A variance of n normal values has the relative error √(2/n), its square root's mean over two directions 1/√n.</summary>
    [Fact]
    public void Knows_its_error()
    {
        const int Points = 400, Draws = 300;
        var random = Randomness.Xoshiro256.Keyed(1, "points");
        PointSpread[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => new PointSpread([Normal(), Normal()]))];

        var mean = drawn.Average(spread => spread.Width);
        var deviation = Math.Sqrt(drawn.Average(spread => (spread.Width - mean) * (spread.Width - mean)));
        Assert.InRange(deviation, 0.9 / Math.Sqrt(Points), 1.1 / Math.Sqrt(Points));
        Assert.InRange(drawn.Average(spread => spread.WidthError), 0.95 * deviation, 1.15 * deviation);

        double[] Normal() => [.. Enumerable.Range(0, Points).Select(_ => random.NextGaussian())];
    }
}
