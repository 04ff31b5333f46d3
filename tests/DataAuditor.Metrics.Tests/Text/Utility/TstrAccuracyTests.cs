using DataAuditor.Metrics.Text.Classifiers;
using DataAuditor.Metrics.Text.Utility;

namespace DataAuditor.Metrics.Tests.Text.Utility;

public sealed class TstrAccuracyTests
{
    private static readonly Run.Records Good = new(LabelledRecords.Draw(1, 40)) { Real = LabelledRecords.Draw(2, 40), Holdout = LabelledRecords.Draw(3, 20) };

    [Fact]
    public void Is_1_where_synthetic_texts_teach_what_tells_real_ones_apart()
    {
        var score = Score(new TstrAccuracy(), Good);

        Assert.Equal(1, score.Value);
        Assert.Equal([("real-trained", 1.0), ("gap", 0.0), ("ratio", 1.0)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Empty(score.Notes);
        Assert.Equal("wilson", score.Interval!.Value.Method);
    }

    [Fact]
    public void Tells_three_labels_apart() => Assert.Equal(
        1, Score(new TstrAccuracy(), new Run.Records(LabelledRecords.Draw(1, 60, labels: 3)) { Real = LabelledRecords.Draw(2, 60, labels: 3), Holdout = LabelledRecords.Draw(3, 30, labels: 3) }).Value);

    [Fact]
    public void Shows_the_gap_to_training_on_real_texts()
    {
        var score = Score(new TstrAccuracy(), Good with { Synthetic = LabelledRecords.Draw(1, 40, wrong: 1) });

        Assert.Equal(0, score.Value);
        Assert.Equal(1, score.Parts.Single(part => part.Name == "gap").Value);
    }

    [Fact]
    public void Keeps_a_third_of_the_real_texts_for_the_test_where_there_is_no_holdout()
    {
        var score = Score(new TstrAccuracy(), Good with { Holdout = [] });

        Assert.Equal(1, score.Value);
        Assert.Equal("there is no holdout: tested on 13 real records drawn at random, which the model trained on real data has not seen", Assert.Single(score.Notes));
    }

    [Fact]
    public void Learns_from_embeddings_too()
    {
        static string Record(double first, string label) => Run.Record(("embedding", new[] { first, 1 }), ("label", label));
        string[] records = [.. Enumerable.Range(0, 20).Select(at => Record(at % 2 == 0 ? 2 : -2, at % 2 == 0 ? "a" : "b"))];

        Assert.Equal(1, Score(new TstrAccuracy { Features = TextFeatures.Embedding }, new Run.Records(records) { Real = records }).Value);
    }

    [Fact]
    public void Is_worst_where_synthetic_texts_teach_nothing()
    {
        var score = Score(new TstrAccuracy(), Good with { Synthetic = LabelledRecords.Draw(1, 10, labels: 1) });

        Assert.Equal(0, score.Value);
        Assert.Equal("the synthetic labels are all 'sport', from which nothing can be learnt: the worst value", Assert.Single(score.Notes));
        Assert.Equal(0, Score(new TstrAccuracy(), Good with { Synthetic = [] }).Value);
    }

    [Fact]
    public void Is_not_measurable_where_real_texts_teach_nothing()
    {
        Assert.Equal("the real labels to train on are all 'sport'", Reason(Good with { Real = LabelledRecords.Draw(2, 10, labels: 1) }));
        Assert.Equal("there is no real record to test on", Reason(Good with { Real = LabelledRecords.Draw(2, 2), Holdout = [] }));
        Assert.Equal("it compares with real data, and data.real is not set", Reason(Good with { Real = [] }));
        Assert.Equal("there are more than 100 different labels, which is no classification", Reason(Good with { Real = [.. Enumerable.Range(0, 200).Select(at => Run.Record(("text", "a"), ("label", at)))] }));
    }

    private static Measurement.Score Score(TstrAccuracy metric, Run.Records records) => Assert.IsType<Measurement.Score>(Run.Measure(metric, records, threads: 2, 9));

    private static string Reason(Run.Records records) => Assert.IsType<Measurement.NotApplicable>(Run.Measure(new TstrAccuracy(), records, threads: 2, 9)).Reason;
}
