using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.Log.Spans;
using DataAuditor.Metrics.Tests.Log.Spans;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class RedactionPrecisionTests
{
    [GoldenTheory]
    [InlineData(SpanMatching.Exact, "exact")]
    [InlineData(SpanMatching.Iou, "type_and_iou_0_5")]
    [InlineData(SpanMatching.AnyType, "any_type_iou_0_5")]
    public void Is_that_of_the_golden_spans(SpanMatching matching, string golden) => Assert.Equal(
        SpanRecords.GoldenScore(golden, "precision"), Assert.IsType<Measurement.Score>(Run.Measure(new RedactionPrecision { Matching = matching }, new Run.Records(SpanRecords.Golden), threads: 1, 50)).Value, 1e-15);

    [GoldenFact]
    public void Of_the_built_in_detectors_is_1_for_the_golden_lines()
    {
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new RedactionPrecision(), new Run.Records(SpanRecords.GoldenLines(areAnonymized: false)), threads: 1, 100));

        Assert.Equal(1, score.Value);
        Assert.Contains("what the built-in detectors find counts as redacted", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    // Of three redactions the first is right; the second is of another type.
    [Theory]
    [InlineData(SpanMatching.Exact, 1.0 / 3, 0.5, 0)]
    [InlineData(SpanMatching.Iou, 1.0 / 3, 0.5, 0)]
    [InlineData(SpanMatching.AnyType, 2.0 / 3, 1, 0)]
    public void Is_the_share_of_redacted_spans_that_are_gold_ones(SpanMatching matching, double expected, double ofA, double ofB)
    {
        var score = Run.Score(new RedactionPrecision { Matching = matching }, SpanRecords.Of(
            """[{"type":"a","start":0,"end":4},{"type":"b","start":6,"end":10}]""",
            """[{"type":"a","start":0,"end":4},{"type":"a","start":6,"end":10},{"type":"b","start":20,"end":24}]"""));

        Assert.Equal(expected, score.Value, 1e-15);
        Assert.Equal([("a", ofA), ("b", ofB)], score.Parts.Where(part => !part.IsReference).Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Is_not_measurable_by_the_anonymized_line_alone() => Assert.Equal(
        "the field 'anonymized' says what of the gold spans is gone, and not what else: the field 'spans' must say it",
        Run.Reason(new RedactionPrecision(), SpanRecords.Of("""[{"type":"a","start":0,"end":2}]""", line: "ab c", anonymized: "<A> c")));
}
