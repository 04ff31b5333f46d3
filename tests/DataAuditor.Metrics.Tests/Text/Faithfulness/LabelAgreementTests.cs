using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class LabelAgreementTests
{
    [Fact]
    public void Is_1_where_every_label_is_what_the_others_suggest()
    {
        var score = Score(LabelledRecords.Draw(1, 60));

        Assert.Equal(1, score.Value);
        Assert.Equal(("label-noise", 0.0), (Assert.Single(score.Parts).Name, score.Parts[0].Value));
        Assert.Empty(score.Evidence);
    }

    // Every tenth of 200 labels is wrong: 0.1.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_the_labels_that_are_wrong_and_how_many(int labels)
    {
        var score = Score(LabelledRecords.Draw(1, 200, labels, wrong: 10));

        Assert.InRange(score.Value, 0.88, 0.92);

        // Only texts that are surer than the average count, so that the estimate errs low.
        Assert.InRange(score.Parts[0].Value, 0.03, 0.13);
        Assert.Equal(20, score.Evidence.Count(exhibit => exhibit.Record % 10 == 0));
        Assert.StartsWith("its label is '", score.Evidence[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_worst_where_all_labels_are_one()
    {
        Assert.Equal("the labels are all 'sport': the worst value", Assert.Single(Score(LabelledRecords.Draw(1, 9, labels: 1)).Notes));
        Assert.Equal(0, Run.Score(new LabelAgreement()).Value);
    }

    [Fact]
    public void Is_not_measurable_for_fewer_records_than_folds() => Assert.Equal("4 records cannot be dealt out to 5 folds", Run.Reason(new LabelAgreement(), LabelledRecords.Draw(1, 4)));

    [Fact]
    public void Reads_labels_of_any_kind() =>
        Assert.Equal(1, Run.Score(new LabelAgreement { Folds = 2 }, [.. Enumerable.Range(0, 12).Select(at => Run.Record(("text", at % 2 == 0 ? "yes yes" : "no no"), ("label", at % 2 == 0)))]).Value);

    private static Measurement.Score Score(IReadOnlyList<string> records) => Assert.IsType<Measurement.Score>(Run.Measure(new LabelAgreement(), new Run.Records(records), threads: 2, 9));
}
