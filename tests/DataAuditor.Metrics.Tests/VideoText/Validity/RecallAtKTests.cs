using System.Text.Json.Nodes;
using DataAuditor.Metrics.VideoText.Validity;

namespace DataAuditor.Metrics.Tests.VideoText.Validity;

public sealed class RecallAtKTests
{
    [GoldenFact]
    public void Equals_the_golden_values()
    {
        var golden = JsonNode.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/agent/golden.json")))!["rk"]!;
        string[] records = [.. golden["samples"]!.AsArray().Select(sample => Record(sample!["gt"], sample["pred"]))];
        var recall = golden["recall"]!.AsObject();
        var score = Run.Score(new RecallAtK(), records);

        Assert.Equal(50, records.Length);
        Assert.Equal(recall["R@1(0.5)"]!.GetValue<double>(), score.Value, 12);
        Assert.Equal(recall.Select(row => row.Key), score.Parts.Select(part => part.Name).SkipLast(1));
        foreach (var part in score.Parts.SkipLast(1)) Assert.Equal(recall[part.Name]!.GetValue<double>(), part.Value, 12);
        Assert.Equal(golden["mIoU_top1"]!.GetValue<double>(), score.Parts[^1].Value, 12);
    }

    [Theory]
    [InlineData("[[0,5]]", 1)] // Half of it, exactly.
    [InlineData("[[0,4.9]]", 0)]
    [InlineData("[[20,30],[0,10]]", 0)]
    [InlineData("[]", 0)]
    public void Takes_an_overlap_that_is_met_exactly_for_a_hit(string predicted, double value) => Assert.Equal(value, Run.Score(new RecallAtK(), Record("[0,10]", predicted)).Value);

    [Fact]
    public void Looks_at_the_first_predictions()
    {
        var record = Record("[0,10]", "[[20,30],[0,2],[0,10]]");

        Assert.Equal(0, Run.Score(new RecallAtK { K = 2 }, record).Value);
        Assert.Equal(1, Run.Score(new RecallAtK { K = 3 }, record).Value);
    }

    [Theory]
    [InlineData("[[3,3]]", 1)]
    [InlineData("[[3,4]]", 0)]
    public void Finds_a_moment_only_where_it_is_predicted_exactly(string predicted, double value) => Assert.Equal(value, Run.Score(new RecallAtK { Iou = 0.01 }, Record("[3,3]", predicted)).Value);

    [Fact]
    public void Leaves_out_predictions_like_a_better_one_where_asked()
    {
        // The second overlaps the first by 0.8, so the third moves up.
        var record = Record("[10,20]", "[[0,10],[0,8],[10,20]]");

        Assert.Equal(0, Run.Score(new RecallAtK { K = 2 }, record).Value);
        Assert.Equal(1, Run.Score(new RecallAtK { K = 2, Suppression = true }, record).Value);
    }

    [Fact]
    public void Shows_what_was_missed_by_how_much()
    {
        var score = Run.Score(new RecallAtK(), Record("[0,10]", "[[0,4]]"), Record("[1,2]", "[]"), Record("[0,1]", "[[0,1]]"));

        Assert.Equal([(1L, "nothing is predicted for [1, 2]"), (0L, "[0, 4] overlaps [0, 10] by 0.4")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));
        Assert.Equal([1, 0], Run.Faults(new RecallAtK(), Record("[0,10]", "[[0,4]]"), Record("[0,1]", "[[0,1]]")));
    }

    [Theory]
    [InlineData("[5,1]", "[]", "the field 'gold_interval' must be [start, end], the end not before the start")]
    [InlineData("[1,5]", "[[1]]", "the field 'predicted_intervals' must be an array of intervals, each [start, end], the end not before the start")]
    public void Refuses_what_is_no_interval(string gold, string predicted, string message) =>
        Assert.Equal("record 0: " + message, Assert.Throws<AuditException>(() => Run.On(new RecallAtK(), Record(gold, predicted))).Message);

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new RecallAtK(), Array.Empty<string>()).Value);

    private static string Record(string gold, string predicted) => $$"""{"gold_interval":{{gold}},"predicted_intervals":{{predicted}}}""";

    private static string Record(JsonNode? gold, JsonNode? predicted) => Record(gold!.ToJsonString(), predicted!.ToJsonString());
}
