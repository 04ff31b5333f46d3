using System.Text.Json.Nodes;
using DataAuditor.Metrics.Log.Utility;

namespace DataAuditor.Metrics.Tests.Log.Utility;

public sealed class UsefulnessTests
{
    [Fact]
    public void Averages_the_raters_of_a_record_first()
    {
        var metric = new Usefulness();
        var score = Run.Score(metric, Record(new[] { 1, 5 }), Record(4), Record(new double?[] { 5, null, 5 }));

        Assert.Equal((3.0 + 4 + 5) / 3, score.Value, 12);
        Assert.Equal(0.75, metric.ScoreOf(score.Value)!.Value, 12);
        Assert.Equal("student-t", score.Interval!.Value.Method);
        Assert.Equal([0L, 1], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Says_how_far_raters_agree()
    {
        var part = Assert.Single(Run.Score(new Usefulness(), Record(new[] { 1, 1 }), Record(new[] { 5, 5 })).Parts);

        Assert.Equal(("rater-agreement", 1.0, true), (part.Name, part.Value, part.IsReference));
    }

    [Fact]
    public void Knows_no_agreement_of_equal_ratings()
    {
        var score = Run.Score(new Usefulness(), Record(new[] { 3, 3 }), Record(new[] { 3, 3 }));

        Assert.Equal(3, score.Value);
        Assert.Equal("all ratings are equal, so raters could not have disagreed", Assert.Single(score.Skipped).Reason);
    }

    [Fact]
    public void Takes_the_only_question_of_a_record() => Assert.Equal(2, Run.Score(new Usefulness(), Run.Record(("rating", 2))).Value);

    [Fact]
    public void Refuses_a_rating_outside_of_the_scale()
    {
        var metric = (Usefulness)MetricCatalog.Find("log.utility.usefulness")!.With(JsonNode.Parse("""{"scale":[0,10]}""")!.AsObject());

        Assert.Equal(7, Run.Score(metric, Record(7)).Value);
        Assert.Equal("record 0: a rating of the field 'usefulness' is 7, and option 'scale' is from 1 to 5", Assert.Throws<AuditException>(() => Run.On(new Usefulness(), Record(7))).Message);
    }

    [Fact]
    public void Is_the_worst_without_a_record_and_not_measurable_without_a_rating()
    {
        Assert.Equal(1, Run.Score(new Usefulness(), Array.Empty<string>()).Value);
        Assert.Equal("every record has no rating", Run.Reason(new Usefulness(), Record(Array.Empty<int>())));
    }

    private static string Record(object rating) => Run.Record(("usefulness", rating));
}
