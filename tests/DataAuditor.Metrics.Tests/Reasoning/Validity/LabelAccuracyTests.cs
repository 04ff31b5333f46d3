using DataAuditor.Metrics.Reasoning.Validity;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class LabelAccuracyTests
{
    private static readonly string[] Toy =
    [
        Record("True", true), Record("false", "False"), Record("Unknown", "False"), Record("unknown", " Unknown "),
    ];

    [Fact]
    public void Is_the_share_of_right_labels()
    {
        var score = Run.Score(new LabelAccuracy(), Toy);

        Assert.Equal(0.75, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal((2L, "its label is 'unknown', and 'false' is right"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Fact]
    public void Tells_how_the_records_of_each_right_label_fare() =>
        Assert.Equal([("false", 0.5), ("true", 1), ("unknown", 1)], Run.Score(new LabelAccuracy(), Toy).Parts.Select(part => (part.Name, part.Value)));

    [Fact]
    public void Takes_a_number_for_the_same_as_its_text() => Assert.Equal(1, Run.Score(new LabelAccuracy(), Record(1, "1"), Record(-1.0, -1)).Value);

    [Fact]
    public void Has_no_parts_for_more_labels_than_a_report_could_show()
    {
        var score = Run.Score(new LabelAccuracy(), [.. Enumerable.Range(0, 101).Select(label => Record(label, label))]);

        Assert.Equal(1, score.Value);
        Assert.Empty(score.Parts);
        Assert.Equal("there are more than 100 right labels, which is too many for parts", Assert.Single(score.Notes));
        Assert.Equal(100, Run.Score(new LabelAccuracy(), [.. Enumerable.Range(0, 100).Select(label => Record(label, label))]).Parts.Count);
    }

    [Fact]
    public void Finds_fault_with_each_wrong_label() => Assert.Equal([0, 0, 1, 0], Run.Faults(new LabelAccuracy(), Toy));

    [Fact]
    public void Takes_a_lone_surrogate_as_it_is_written() => Assert.Equal(1, Run.Score(new LabelAccuracy(), """{"label":"\ud800","gold_label":"\ud800"}""").Value);

    [Fact]
    public void Refuses_what_is_no_label() => Assert.Equal(
        "record 0: the field 'label' must be a label: a text, a number, or true or false",
        Assert.Throws<AuditException>(() => Run.On(new LabelAccuracy(), Record(new[] { 1 }, 1))).Message);

    [Fact]
    public void Is_not_measurable_without_a_right_label() => Assert.Equal("no record has the field 'gold_label'", Run.Reason(new LabelAccuracy(), Run.Record(("label", "True"))));

    [Fact]
    public void Refuses_a_record_that_lacks_what_others_have() =>
        Assert.Throws<AuditException>(() => Run.On(new LabelAccuracy(), Toy[0], Run.Record(("label", "True"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new LabelAccuracy()).Value);

    private static string Record(object label, object gold) => Run.Record(("label", label), ("gold_label", gold));
}
