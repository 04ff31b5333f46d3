using System.Text.Json.Nodes;
using DataAuditor.Metrics.Log.Detection;
using DataAuditor.Metrics.Log.Privacy;
using DataAuditor.Metrics.Tests.Log.Detection;

namespace DataAuditor.Metrics.Tests.Log.Privacy;

public sealed class AnonymizationCostTests
{
    [Fact]
    public void Is_nothing_where_only_variables_are_masked()
    {
        var score = Measure(new AnonymizationCost(), Anonymized(BlockLogs.Draw(1, 90, 0.3), static line => System.Text.RegularExpressions.Regex.Replace(line, "[0-9]+", "0")));

        Assert.Equal(0, score.Value, 12);
        Assert.Equal([("logistic: original", 1.0), ("logistic: anonymized", 1.0)], score.Parts.Take(2).Select(part => (part.Name, part.Value)));
        Assert.Equal(["trained on 60 windows of lines, tested on 30 that were drawn at random"], score.Notes);
    }

    // Nothing is left by which to tell a failure, whatever a detector is trained on.
    [Theory]
    [InlineData(AnonymizationProtocol.Swap)]
    [InlineData(AnonymizationProtocol.Retrain)]
    public void Is_all_where_nothing_is_left_of_lines(AnonymizationProtocol protocol)
    {
        var score = Measure(new AnonymizationCost { Protocol = protocol }, Anonymized(BlockLogs.Draw(1, 90, 0.3), static _ => "redacted"));

        Assert.Equal(1, score.Value, 12);
        Assert.Equal(0, score.Parts[1].Value);
    }

    // Words are other words after it, but still tell a failure: only a detector that knew them before is at a loss.
    [Fact]
    public void Depends_on_whether_a_detector_is_trained_anew()
    {
        var records = Anonymized(BlockLogs.Draw(1, 90, 0.3), static line => line.StartsWith("failed", StringComparison.Ordinal) ? "w v u t s r q p" : "a b c");

        Assert.Equal(1, Measure(new AnonymizationCost { Protocol = AnonymizationProtocol.Swap }, records).Value, 12);
        Assert.Equal(0, Measure(new AnonymizationCost { Protocol = AnonymizationProtocol.Retrain }, records).Value, 12);
    }

    [Fact]
    public void Is_tested_on_a_holdout_where_there_is_one()
    {
        var score = Measure(new AnonymizationCost(), Anonymized(BlockLogs.Draw(1, 30, 0.3), static line => line), Anonymized(BlockLogs.Draw(2, 20, 0.3), static line => line));

        Assert.Equal(["trained on 30 windows of lines, tested on 20"], score.Notes);
    }

    [Fact]
    public void Is_the_worst_without_a_line_and_not_measurable_without_an_anomaly()
    {
        Assert.Equal(1, Measure(new AnonymizationCost(), []).Value);
        Assert.Equal(
            "the windows to be tested are all normal",
            Assert.IsType<Measurement.NotApplicable>(Run.Measure(new AnonymizationCost(), new Run.Records(Anonymized(BlockLogs.Draw(1, 30, 0), static line => line)), threads: 1, 50)).Reason);
    }

    private static string[] Anonymized(IReadOnlyList<string> records, Func<string, string> anonymize) =>
    [
        .. records.Select(record =>
        {
            var fields = JsonNode.Parse(record)!.AsObject();
            fields["anonymized"] = anonymize((string)fields["line"]!);
            return fields.ToJsonString();
        }),
    ];

    private static Measurement.Score Measure(AnonymizationCost metric, string[] records, params string[] holdout)
    {
        var all = new Run.Records(records) { Holdout = holdout };
        var whole = Run.Measure(metric, all, threads: 1, 10_000);
        MeasurementAssert.Same(whole, Run.Measure(metric, all, threads: 2, 50));
        return Assert.IsType<Measurement.Score>(whole);
    }
}
