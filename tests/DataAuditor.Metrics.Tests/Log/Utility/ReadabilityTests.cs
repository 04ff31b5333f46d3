using DataAuditor.Metrics.Log.Utility;

namespace DataAuditor.Metrics.Tests.Log.Utility;

public sealed class ReadabilityTests
{
    [Fact]
    public void Is_the_mean_of_its_own_ratings_where_there_are_several_questions() =>
        Assert.Equal(3, Run.Score(new Readability(), Run.Record(("readability", new[] { 2, 4 }), ("usefulness", 5), ("rating", 1))).Value);
}
