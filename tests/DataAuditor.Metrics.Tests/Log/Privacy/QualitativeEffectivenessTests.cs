using DataAuditor.Metrics.Log.Privacy;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class QualitativeEffectivenessTests
{
    [Fact]
    public void Is_the_mean_of_its_own_ratings_with_an_interval()
    {
        var score = Run.Score(new QualitativeEffectiveness(), Run.Record(("effectiveness", 4)), Run.Record(("effectiveness", 5)));

        Assert.Equal(4.5, score.Value);
        Assert.InRange(score.Interval!.Value.High, 4.5, 5);
    }
}
