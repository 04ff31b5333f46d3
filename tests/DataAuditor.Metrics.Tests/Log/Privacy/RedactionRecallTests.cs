using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.Log.Spans;
using DataAuditor.Metrics.Tests.Log.Spans;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class RedactionRecallTests
{
    [GoldenTheory]
    [InlineData(SpanMatching.Exact, "exact")]
    [InlineData(SpanMatching.Iou, "type_and_iou_0_5")]
    [InlineData(SpanMatching.AnyType, "any_type_iou_0_5")]
    public void Is_that_of_the_golden_spans(SpanMatching matching, string golden) => Assert.Equal(
        SpanRecords.GoldenScore(golden, "recall"), Assert.IsType<Measurement.Score>(Run.Measure(new RedactionRecall { Matching = matching }, new Run.Records(SpanRecords.Golden), threads: 1, 50)).Value, 1e-15);

    [GoldenFact]
    public void Of_the_built_in_detectors_is_1_for_the_golden_lines()
    {
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new RedactionRecall(), new Run.Records(SpanRecords.GoldenLines(areAnonymized: false)), threads: 1, 100));

        Assert.Equal(1, score.Value);
        Assert.Contains("what the built-in detectors find counts as redacted", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    // Of two gold spans the first was redacted; the second as another type.
    [Theory]
    [InlineData(SpanMatching.Exact, 0.5, 1, 0)]
    [InlineData(SpanMatching.Iou, 0.5, 1, 0)]
    [InlineData(SpanMatching.AnyType, 1, 1, 1)]
    public void Is_the_share_of_gold_spans_that_were_redacted(SpanMatching matching, double expected, double ofA, double ofB)
    {
        var score = Run.Score(new RedactionRecall { Matching = matching }, SpanRecords.Of(
            """[{"type":"a","start":0,"end":4},{"type":"b","start":6,"end":10}]""",
            """[{"type":"a","start":0,"end":4},{"type":"a","start":6,"end":10},{"type":"b","start":20,"end":24}]"""));

        Assert.Equal(expected, score.Value, 1e-15);
        Assert.Equal([("a", ofA), ("b", ofB)], score.Parts.Where(part => !part.IsReference).Select(part => (part.Name, part.Value)));
    }

    [GoldenFact]
    public void Of_the_golden_anonymized_lines_is_the_golden_one()
    {
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new RedactionRecall(), new Run.Records(SpanRecords.GoldenLines(areAnonymized: true)), threads: 1, 100));

        Assert.Equal(1 - (197.0 / 1471), score.Value, 1e-12);
    }

    // The name stands three times in the line, twice as a gold span, and once when anonymized.
    [Fact]
    public void Counts_as_gone_what_stands_less_often_than_before()
    {
        const string Gold = """[{"type":"u","start":5,"end":8},{"type":"u","start":12,"end":15}]""";

        Assert.Equal(1, Run.Score(new RedactionRecall(), SpanRecords.Of(Gold, line: "user ann as ann in annex", anonymized: "user X as X in annex")).Value);
        Assert.Equal(0.5, Run.Score(new RedactionRecall(), SpanRecords.Of(Gold, line: "user ann as ann in annex", anonymized: "user X as ann in annex")).Value);
        Assert.Equal(0, Run.Score(new RedactionRecall(), SpanRecords.Of(Gold, line: "user ann as ann in annex", anonymized: "user ann as ann in annex")).Value);
    }

    [Theory]
    [InlineData(SpanOffsets.CodePoints, 7, 15)]
    [InlineData(SpanOffsets.Utf16, 8, 16)]
    public void Reads_starts_and_ends_in_either_unit(SpanOffsets offsets, int start, int end)
    {
        var gold = $"[{{\"type\":\"IPV4\",\"start\":{start},\"end\":{end}}}]";

        Assert.Equal(1, Run.Score(new RedactionRecall { Offsets = offsets }, SpanRecords.Of(gold, line: "\ud83d\ude00 from 10.0.0.1 on")).Value);
        Assert.Equal(1, Run.Score(new RedactionRecall { Offsets = offsets }, SpanRecords.Of(gold, line: "\ud83d\ude00 from 10.0.0.1 on", anonymized: "from X on")).Value);
    }

    [Fact]
    public void Says_which_record_has_a_span_beyond_its_line() => Assert.Contains(
        "a gold span ends at 9, beyond the line",
        Assert.Throws<AuditException>(() => Run.On(new RedactionRecall(), SpanRecords.Of("""[{"type":"u","start":5,"end":9}]""", line: "short", anonymized: "s"))).Message,
        StringComparison.Ordinal);
}
