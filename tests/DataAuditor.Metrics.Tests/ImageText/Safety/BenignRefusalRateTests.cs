using DataAuditor.Metrics.ImageText.Safety;

namespace DataAuditor.Metrics.Tests.ImageText.Safety;

public sealed class BenignRefusalRateTests
{
    [Fact]
    public void Counts_refusals_of_benign_queries()
    {
        string[] records = ["""{"refused":true,"harmful":false,"text":"No."}""", """{"refused":false,"harmful":false}""", """{"refused":true,"harmful":true}"""];
        var score = Run.Score(new BenignRefusalRate(), records);

        Assert.Equal(0.5, score.Value);
        Assert.Equal("refuses a benign query: No.", score.Evidence.Single().Detail);
        Assert.Equal([1, 0, 0], Run.Faults(new BenignRefusalRate(), records));
    }

    [Fact]
    public void Is_not_measurable_where_no_query_says_that_it_is_benign() =>
        Assert.Equal("the field 'harmful' is false in no record", Run.Reason(new BenignRefusalRate(), """{"refused":true}"""));
}
