using DataAuditor.Metrics.Log.Detection;
using DataAuditor.Metrics.Log.Utility;
using DataAuditor.Metrics.Tests.Log.Detection;

namespace DataAuditor.Metrics.Tests.Log.Utility;

public sealed class TaskDeltaTests
{
    private const string RareFailure = "checksum of block {0} is wrong on 10.0.0.{1}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_what_synthetic_failures_teach_that_real_lines_lack(bool templates)
    {
        var score = Measure(new TaskDelta(), new Run.Records(BlockLogs.Draw(1, 60, 0.5, RareFailure, templates))
        {
            Real = [.. BlockLogs.Draw(2, 60, 0.2, templates: templates)],
            Holdout = [.. BlockLogs.Draw(3, 60, 0.3, RareFailure, templates)],
        });

        Assert.Equal(1, score.Value, 12);
        Assert.Equal([("logistic: real", 0.0), ("logistic: real and synthetic", 1.0)], score.Parts.Take(2).Select(part => (part.Name, part.Value)));
        Assert.Equal(6, score.Parts.Count);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
        Assert.Equal(["trained on 60 windows of real and 60 of synthetic lines, tested on 60"], score.Notes);
        Assert.Equal(1, score.Interval!.Value.Low, 12);
    }

    [Fact]
    public void Is_nothing_where_synthetic_lines_teach_nothing_new()
    {
        var score = Measure(new TaskDelta(), new Run.Records(BlockLogs.Draw(1, 30, 0.3)) { Real = BlockLogs.Draw(2, 90, 0.3) });

        Assert.Equal(0, score.Value, 12);
        Assert.Equal(1, score.Parts[0].Value, 12);
        Assert.Equal(["trained on 60 windows of real and 30 of synthetic lines, tested on 30", "there is no holdout: windows of real lines were drawn at random to test on, and synthetic lines that were made of them may give them away"], score.Notes);
    }

    [Theory]
    [InlineData(Detector.Pca, "pca: real", 0.1)]
    [InlineData(Detector.IsolationForest, "isolation-forest: real", 0.03)]
    public void Finds_failures_without_labels(Detector detector, string part, double precision)
    {
        var score = Measure(new TaskDelta { Detector = detector, Measured = DetectionMeasure.Recall }, new Run.Records(BlockLogs.Draw(1, 40, 0.02)) { Real = BlockLogs.Draw(2, 600, 0.02) });

        Assert.Equal(part, score.Parts[0].Name);
        Assert.InRange(score.Parts[0].Value, 0.5, 1);

        // One window in fifty fails: an alarm for each would be right that often.
        var alarms = Measure(new TaskDelta { Detector = detector, Measured = DetectionMeasure.Precision }, new Run.Records(BlockLogs.Draw(1, 40, 0.02)) { Real = BlockLogs.Draw(2, 600, 0.02) });
        Assert.InRange(alarms.Parts[0].Value, precision, 1);
    }

    // Of four windows of a line each, two anomalous: the first detector finds one and raises a false alarm, the second finds both.
    [Theory]
    [InlineData(DetectionMeasure.F1, 0.5)]
    [InlineData(DetectionMeasure.Precision, 0.5)]
    [InlineData(DetectionMeasure.Recall, 0.5)]
    public void Compares_recorded_predictions(DetectionMeasure measure, double gain)
    {
        string[] real = [Predicted(true, true, true), Predicted(true, false, true), Predicted(false, true, false), Predicted(false, false, false)];
        var score = Run.Score(new TaskDelta { Window = 1, Measured = measure }, new Run.Records([Predicted(false, false, false)]) { Real = real });

        Assert.Equal(gain, score.Value, 12);
        Assert.Equal(["recorded predictions: real", "recorded predictions: real and synthetic"], score.Parts.Select(part => part.Name));
    }

    // Lines 0, 4 and 8 are anomalous, and the second detector finds line 5. Of two lines each, windows 0, 2 and 4 are anomalous, and it finds
    // the third window, which is one; by sessions of odd and even lines, it finds one that is normal.
    [Fact]
    public void Makes_a_window_of_so_many_lines_or_of_a_session()
    {
        double Gain(int window, bool sessions)
        {
            string[] real = [.. Enumerable.Range(0, 12).Select(line => Run.Record(
                [("line", "x"), ("anomaly", line % 4 == 0), ("prediction_real", false), ("prediction_augmented", line == 5), .. sessions ? new (string, object?)[] { ("session", line % 2) } : []]))];
            return Run.Score(new TaskDelta { Window = window, Measured = DetectionMeasure.Recall }, new Run.Records(real) { Real = real }).Value;
        }

        Assert.Equal(1.0 / 3, Gain(window: 2, sessions: false), 12);
        Assert.Equal(0, Gain(window: 1, sessions: false), 12);
        Assert.Equal(0, Gain(window: 2, sessions: true), 12);
    }

    [Fact]
    public void Says_which_lines_have_no_session_or_run_backwards_in_time()
    {
        string[] real = [Timed("a", 3, true), Timed("b", 1, false), Timed(null, 2, false), Timed("a", "2026-01-01T00:00:00Z", true), Timed("b", "2025-01-01T00:00:00Z", false)];

        var score = Run.Score(new TaskDelta(), new Run.Records(real) { Real = real });

        Assert.Equal(
            [
                "synthetic: 1 record has no session and is left out", "synthetic: 2 of 5 times are before that of the line above; the order is that of the records",
                "real: 1 record has no session and is left out", "real: 2 of 5 times are before that of the line above; the order is that of the records",
            ],
            score.Notes);

        static string Timed(string? session, object time, bool isAnomalous) =>
            Run.Record(("line", "x"), ("session", session), ("timestamp", time), ("anomaly", isAnomalous), ("prediction_real", false), ("prediction_augmented", false));
    }

    [Fact]
    public void Is_not_measurable_where_there_is_nothing_to_tell_apart()
    {
        var normal = BlockLogs.Draw(1, 30, 0);
        var anomalous = BlockLogs.Draw(2, 30, 0.5);

        Assert.Equal("the windows to be tested are all normal", Reason(new TaskDelta(), new Run.Records(anomalous) { Real = normal }));
        Assert.Equal("the windows of real lines to train on are all normal", Reason(new TaskDelta(), new Run.Records(anomalous) { Real = normal, Holdout = anomalous }));
        Assert.Equal("the windows of real lines to train on are fewer than two", Reason(new TaskDelta { Detector = Detector.Pca, Window = 1000 }, new Run.Records(anomalous) { Real = BlockLogs.Draw(4, 1, 0), Holdout = anomalous }));
        Assert.Equal("no record has the field 'anomaly'", Reason(new TaskDelta(), new Run.Records([Run.Record(("line", "x"))]) { Real = [Run.Record(("line", "x"))] }));
        Assert.Equal(
            "some records have a template and others only a line, which do not compare",
            Reason(new TaskDelta(), new Run.Records([Run.Record(("template", "x"), ("anomaly", true))]) { Real = anomalous }));
    }

    [Fact]
    public void Measures_detectors_that_need_no_label_where_real_lines_have_but_one()
    {
        var score = Measure(new TaskDelta { Detector = Detector.Pca }, new Run.Records(BlockLogs.Draw(1, 30, 0.2)) { Real = BlockLogs.Draw(2, 60, 0), Holdout = BlockLogs.Draw(3, 60, 0.2) });

        Assert.Equal(4, score.Parts.Count);
        Assert.DoesNotContain(score.Parts, part => part.Name.StartsWith("logistic", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_line() => Assert.Equal(-1, Measure(new TaskDelta(), new Run.Records([]) { Real = BlockLogs.Draw(1, 30, 0.3) }).Value);

    private static string Predicted(bool isAnomalous, bool real, bool augmented) => Run.Record(("line", "x"), ("anomaly", isAnomalous), ("prediction_real", real), ("prediction_augmented", augmented));

    /// <summary>Cut in two and in many: the merge law, without training at every place.</summary>
    private static Measurement.Score Measure(TaskDelta metric, Run.Records records)
    {
        var whole = Run.Measure(metric, records, threads: 1, 10_000);
        foreach (var length in new[] { 7, 200 }) MeasurementAssert.Same(whole, Run.Measure(metric, records, threads: 2, length));
        return Assert.IsType<Measurement.Score>(whole);
    }

    private static string Reason(TaskDelta metric, Run.Records records) => Assert.IsType<Measurement.NotApplicable>(Run.Measure(metric, records, threads: 1, 50)).Reason;
}
