using DataAuditor.Metrics.Reasoning.Fidelity;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class JudgeAgreementTests
{
    // Of 10 records 7 agree; by chance (6 · 5 + 4 · 5) / 100 = 0.5 would.
    private static readonly string[] Toy = [.. Records("a", "a", 4), .. Records("A", "b", 2), .. Records("b", "a", 1), .. Records("b", "b", 3)];

    [Fact]
    public void Is_the_share_of_equal_preferences()
    {
        var score = Run.Score(new JudgeAgreement(), Toy);

        Assert.Equal(0.7, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal((4L, "the judge prefers 'a', people 'b'"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal(3, score.Evidence.Count);
    }

    [Fact]
    public void Says_how_much_is_above_chance()
    {
        var kappa = Assert.Single(Run.Score(new JudgeAgreement(), Toy).Parts);

        Assert.Equal("kappa", kappa.Name);
        Assert.Equal(0.4, kappa.Value, 1e-12);
        Assert.InRange(0.4, kappa.Interval!.Value.Low, kappa.Interval.Value.High);
        Assert.True(kappa.IsReference);
    }

    [Fact]
    public void Has_no_kappa_where_all_prefer_the_same()
    {
        var score = Run.Score(new JudgeAgreement(), [.. Records("tie", "tie", 3)]);

        Assert.Equal(1, score.Value);
        Assert.Empty(score.Parts);
        Assert.Equal("kappa", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Finds_fault_with_each_record_on_which_they_differ() => Assert.Equal([0, 1, 1, 0], Run.Faults(new JudgeAgreement(), Toy[3], Toy[4], Toy[6], Toy[7]));

    [Fact]
    public void Does_not_depend_on_who_is_the_judge()
    {
        string[] turned = [.. Records("a", "a", 4), .. Records("b", "a", 2), .. Records("a", "b", 1), .. Records("b", "b", 3)];

        Assert.Equal(Run.Score(new JudgeAgreement(), Toy).Parts[0].Value, Run.Score(new JudgeAgreement(), turned).Parts[0].Value, 1e-12);
    }

    [Fact]
    public void Refuses_what_is_no_preference() => Assert.Equal(
        "record 0: the field 'human_preference' must be a label: a text, a number, or true or false",
        Assert.Throws<AuditException>(() => Run.On(new JudgeAgreement(), """{"judge_preference":"a","human_preference":["a"]}""")).Message);

    [Fact]
    public void Is_not_measurable_without_human_preferences() =>
        Assert.Equal("no record has the field 'human_preference'", Run.Reason(new JudgeAgreement(), Run.Record(("judge_preference", "a"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new JudgeAgreement()).Value);

    private static IEnumerable<string> Records(string judge, string human, int count) => Enumerable.Repeat(Run.Record(("judge_preference", judge), ("human_preference", human)), count);
}
