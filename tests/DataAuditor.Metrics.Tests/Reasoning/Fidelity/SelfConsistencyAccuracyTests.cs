using System.Text.Json.Nodes;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Fidelity;
using DataAuditor.Metrics.Tests.Text;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class SelfConsistencyAccuracyTests
{
    // Right; a tie that the first wins; a tie that it loses; wrong.
    [Fact]
    public void Is_the_share_whose_most_frequent_answer_is_gold_and_of_equals_the_first_counts()
    {
        var score = Run.Score(new SelfConsistencyAccuracy(), Record("1", "1", "2", "1"), Record("3", "3", "1"), Record("1", "3", "1"), Record("1", "2", "2", "1"));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal([("undecided", 0.0), ("ties", 0.5)], score.Parts.Select(static part => (part.Name, part.Value)));
        Assert.Equal([(2L, "1 of 2 samples, tied: answer '3', gold '1'"), (3L, "2 of 3 samples: answer '2', gold '1'")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Counts_answers_that_a_checker_finds_the_same_together()
    {
        var record = Record("0.5", "3", @"$\frac{1}{2}$", "3", "1/2", "0.50");

        Assert.Equal(0, Run.Score(new SelfConsistencyAccuracy(), record).Value);
        Assert.Equal(1, Run.Score(new SelfConsistencyAccuracy { Checker = AnswerChecker.Math }, record).Value);
    }

    [Fact]
    public void Gives_no_vote_to_what_cannot_be_read()
    {
        Assert.Equal(1, Run.Score(new SelfConsistencyAccuracy { Checker = AnswerChecker.Numeric }, Record("7", "none", "none", "7", "")).Value);
        Assert.Equal(0, Run.Score(new SelfConsistencyAccuracy(), Record("7")).Value);
        Assert.Equal(0, Run.Score(new SelfConsistencyAccuracy(), Record("7", "", " ")).Value);
    }

    [Fact]
    public void Leaves_out_what_has_no_gold_answer() =>
        Assert.Equal("1 record has no gold answer and is left out", Assert.Single(Run.Score(new SelfConsistencyAccuracy(), Record("1", "1"), Record("", "1")).Notes));

    [Fact]
    public void Is_worst_without_a_record_and_not_measurable_without_samples()
    {
        Assert.Equal(0, Run.Score(new SelfConsistencyAccuracy()).Value);
        Assert.Equal("no record has the field 'samples'", Run.Reason(new SelfConsistencyAccuracy(), Run.Record(("gold", "1"))));
    }

    [Fact]
    public void Refuses_samples_that_are_no_answers() => Assert.Equal(
        "record 0: the field 'samples' must be an array of answers, which are texts or numbers",
        Assert.Throws<AuditException>(() => Run.On(new SelfConsistencyAccuracy(), """{"gold":"1","samples":[true]}""")).Message);

    [GoldenFact]
    public void Agrees_with_the_reference_and_counts_the_ties_that_it_flags()
    {
        var cases = Cases;
        var score = Run.Score(new SelfConsistencyAccuracy(), [.. cases.Select(RecordOf)]);

        Assert.Equal((double)cases.Count(static each => (bool)each!["correct"]!) / cases.Count, score.Value, 12);
        Assert.Equal(cases.Count(static each => (bool)each!["tie"]!), score.Parts.Single(static part => part.Name == "ties").Detail("records"));
        Assert.All(cases, each => Assert.Equal((bool)each!["correct"]! ? 1 : 0, Run.Score(new SelfConsistencyAccuracy(), RecordOf(each)).Value));
    }

    internal static JsonArray Cases => GoldenText.Values["self_consistency"]!["cases"]!.AsArray();

    internal static string RecordOf(JsonNode? each) => new JsonObject { ["samples"] = each!["answers"]!.DeepClone(), ["gold"] = each["gold"]!.DeepClone() }.ToJsonString();

    private static string Record(string gold, params string[] samples) => Run.Record(("gold", gold), ("samples", samples));
}
