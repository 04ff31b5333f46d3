using DataAuditor.Metrics.Reasoning.Fidelity;
using DataAuditor.Metrics.Reasoning.Judges;
using DataAuditor.Metrics.Tests.Text;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class JudgeCorrelationTests
{
    private static readonly string[] Toy = [Record(1, 1), Record(2, 3), Record(3, 2), Record(4, 5), Record(5, 4)];

    [GoldenTheory]
    [InlineData("continuous")]
    [InlineData("likert_ties")]
    [InlineData("n3")]
    [InlineData("perfect")]
    public void Agrees_with_the_reference_values(string name)
    {
        var golden = GoldenText.Values["correlation"]![name]!;
        string[] records = [.. golden["x"]!.Numbers().Zip(golden["y"]!.Numbers(), (judge, human) => Record(judge, human))];
        var references = new[] { "spearman", "pearson", "kendall_tau_b" }.Select(field => golden[field]!.GetValue<double>()).ToArray();

        foreach (var (method, reference) in Enum.GetValues<JudgeCorrelationMethod>().Zip(references)) Assert.Equal(reference, Run.Score(new JudgeCorrelation { Method = method }, records).Value, 1e-9);
        Assert.Equal(references, Run.Score(new JudgeCorrelation(), records).Parts.Select(part => part.Value), (first, second) => Math.Abs(first - second) < 1e-9);
    }

    // Rank differences 0, 1, 1, 1, 1: ρ = 1 − 6 · 4 / (5 · 24). Of 10 pairs 8 are alike: τ = 6 / 10.
    [Theory]
    [InlineData(JudgeCorrelationMethod.Spearman, 0.8)]
    [InlineData(JudgeCorrelationMethod.Pearson, 0.8)]
    [InlineData(JudgeCorrelationMethod.Kendall, 0.6)]
    public void Is_the_coefficient_with_its_interval(JudgeCorrelationMethod method, double value)
    {
        var score = Run.Score(new JudgeCorrelation { Method = method }, Toy);

        Assert.Equal(value, score.Value, 1e-12);
        Assert.Equal("fisher-z", score.Interval!.Value.Method);
        Assert.InRange(value, score.Interval.Value.Low, score.Interval.Value.High);
        Assert.All(score.Parts, part => Assert.True(part.IsReference));
    }

    [Fact]
    public void Shows_the_records_that_are_ranked_most_otherwise()
    {
        var evidence = Run.Score(new JudgeCorrelation(), Record(1, 1), Record(2, 9), Record(3, 3), Record(4, 4)).Evidence;

        Assert.Equal((1L, "the judge's 2 has rank 2 of 4, people's 9 rank 4"), (evidence[0].Record, evidence[0].Detail));
        Assert.DoesNotContain(evidence, exhibit => exhibit.Record == 0);
    }

    [Fact]
    public void Averages_several_raters_and_says_how_far_they_agree()
    {
        var score = Run.Score(new JudgeCorrelation { Method = JudgeCorrelationMethod.Pearson }, Rated(1, 1, 2, 3), Rated(2, 4, null, 4), Rated(4, 9, 8, null));

        Assert.Equal(Run.Score(new JudgeCorrelation { Method = JudgeCorrelationMethod.Pearson }, Record(1, 2), Record(2, 4), Record(4, 8.5)).Value, score.Value, 1e-12);
        var agreement = Assert.Single(score.Parts, part => part.Name == "rater-agreement");
        Assert.Equal((3.0, 7.0), (agreement.Detail("items"), agreement.Detail("ratings")));
        Assert.InRange(agreement.Value, 0.5, 1);
    }

    [Fact]
    public void Averages_several_runs_of_the_judge_who_are_no_raters()
    {
        const string Runs = """{"judge_score":[1,2,3],"human_score":[2,4],"rater":["ann","bob"]}""";

        Assert.Equal(1, Run.Score(new JudgeCorrelation(), Runs, Record(1, 2)).Value, 1e-12);
    }

    // One record for each rater, and one of an item of its own.
    [Fact]
    public void Joins_the_records_of_an_item()
    {
        static string Of(object? item, double judge, double human, string rater) => Run.Record(("item", item), ("judge_score", judge), ("human_score", human), ("rater", rater));
        var metric = new JudgeCorrelation { Method = JudgeCorrelationMethod.Pearson };
        var score = Run.Score(metric, Of("x", 1, 1, "ann"), Of(2, 2, 4, "ann"), Of("x", 1, 3, "bob"), Of("2", 2, 4, "bob"), Of(null, 4, 9, "ann"));

        Assert.Equal(Run.Score(metric, Record(1, 2), Record(2, 4), Record(4, 9)).Value, score.Value, 1e-12);
        Assert.Equal(2, Assert.Single(score.Parts, part => part.Name == "rater-agreement").Detail("items"));
    }

    [Fact]
    public void Leaves_out_what_nobody_rated()
    {
        var score = Run.Score(new JudgeCorrelation(), [.. Toy, Rated(1, null, null)]);

        Assert.Equal(0.8, score.Value, 1e-12);
        Assert.Equal("1 record has no rating of one side and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_not_measurable_for_a_constant()
    {
        Assert.Equal("the judge gives every record the same score", Run.Reason(new JudgeCorrelation(), Record(1, 1), Record(1, 2), Record(1, 3)));
        Assert.Equal("people give every record the same score", Run.Reason(new JudgeCorrelation(), Record(1, 2), Record(2, 2)));
        Assert.Equal("one item has no correlation", Run.Reason(new JudgeCorrelation(), Record(1, 2)));
    }

    [Fact]
    public void Is_the_same_for_scores_of_any_magnitude() =>
        Assert.Equal(0.8, Run.Score(new JudgeCorrelation { Method = JudgeCorrelationMethod.Pearson }, [.. new[] { (1, 1), (2, 3), (3, 2), (4, 5), (5, 4) }.Select(pair => Record(pair.Item1 * 1e307, pair.Item2))]).Value, 1e-12);

    [Theory]
    [InlineData("\"good\"", "record 0: the field 'human_score' must be a number, and is the text 'good'")]
    [InlineData("[1,\"good\"]", "record 0: the field 'human_score' must be a number, or an array with the number of each rater, null for one who gave none")]
    public void Refuses_what_is_no_rating(string human, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new JudgeCorrelation(), $$"""{"judge_score":1,"human_score":{{human}}}""")).Message);

    [Theory]
    [InlineData("""["ann"]""", "record 0: the field 'rater' names 1 raters, and 'human_score' has 2 ratings")]
    [InlineData("""["ann","ann"]""", "record 0: the field 'rater' names a rater twice")]
    public void Refuses_raters_that_are_not_theirs(string raters, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new JudgeCorrelation(), $$"""{"judge_score":1,"human_score":[1,2],"rater":{{raters}}}""")).Message);

    [Fact]
    public void Is_not_measurable_without_human_scores() => Assert.Equal("no record has the field 'human_score'", Run.Reason(new JudgeCorrelation(), Run.Record(("judge_score", 1))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(-1, Run.Score(new JudgeCorrelation()).Value);

    private static string Record(double judge, double human) => Run.Record(("judge_score", judge), ("human_score", human));

    private static string Rated(double judge, params double?[] human) => Run.Record(("judge_score", judge), ("human_score", human), ("rater", human.Select((_, rater) => $"rater {rater}")));
}
