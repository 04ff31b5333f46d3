using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.Log.Spans;
using DataAuditor.Metrics.Tests.Log.Spans;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class RedactionF1Tests
{
    [GoldenTheory]
    [InlineData(SpanMatching.Exact, "exact")]
    [InlineData(SpanMatching.Iou, "type_and_iou_0_5")]
    [InlineData(SpanMatching.AnyType, "any_type_iou_0_5")]
    public void Is_that_of_the_golden_spans(SpanMatching matching, string golden) => Assert.Equal(
        SpanRecords.GoldenScore(golden, "f1"), Assert.IsType<Measurement.Score>(Run.Measure(new RedactionF1 { Matching = matching }, new Run.Records(SpanRecords.Golden), threads: 1, 50)).Value, 1e-15);

    [GoldenFact]
    public void Of_the_built_in_detectors_is_1_for_the_golden_lines()
    {
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new RedactionF1(), new Run.Records(SpanRecords.GoldenLines(areAnonymized: false)), threads: 1, 100));

        Assert.Equal(1, score.Value);
        Assert.Contains("what the built-in detectors find counts as redacted", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_harmonic_mean_of_precision_and_recall() => Assert.Equal(2.0 / 5, Run.Score(new RedactionF1(), SpanRecords.Of(
        """[{"type":"a","start":0,"end":4},{"type":"b","start":6,"end":10}]""",
        """[{"type":"a","start":0,"end":4},{"type":"a","start":6,"end":10},{"type":"b","start":20,"end":24}]""")).Value, 1e-15);

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.7, 0)]
    public void Takes_spans_for_the_same_that_overlap_enough(double iou, double expected) => Assert.Equal(
        expected, Run.Score(new RedactionF1 { Matching = SpanMatching.Iou, Iou = iou }, SpanRecords.Of("""[{"type":"MY_TYPE","start":0,"end":10}]""", """[{"type":"my-type","start":4,"end":10}]""")).Value);

    [Fact]
    public void Is_not_measurable_without_a_gold_span() => Assert.Equal("no record has a gold entity", Run.Reason(new RedactionF1(), SpanRecords.Of("[]", "[]")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new RedactionF1()).Value);
}
