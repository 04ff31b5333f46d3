using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Validity;
using DataAuditor.Metrics.Tests.Text;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class PassAtKTests
{
    [GoldenFact]
    public void Is_the_reference_value_for_every_count()
    {
        var golden = GoldenText.Values["pass_at_k"]!.AsArray();

        Assert.Equal(113, golden.Count);
        Assert.All(golden, entry => Assert.Equal(
            (double)entry!["pass_at_k"]!, Run.Score(new PassAtK { K = (int)entry["k"]! }, Counted((int)entry["n"]!, (int)entry["c"]!)).Value, 1e-12));
    }

    // Of 4 samples 1 is right: two draws miss it with probability 3/4 · 2/3.
    [Fact]
    public void Is_the_probability_that_one_draw_is_right() => Assert.Equal(0.5, Run.Score(new PassAtK { K = 2 }, Counted(4, 1)).Value, 12);

    [Fact]
    public void Is_1_where_fewer_are_wrong_than_are_drawn() => Assert.Equal(1, Run.Score(new PassAtK { K = 3 }, Counted(4, 2)).Value);

    [Fact]
    public void Compares_sampled_answers_with_the_gold_one()
    {
        var score = Run.Score(new PassAtK { Checker = AnswerChecker.Numeric }, Run.Record(("samples", new object[] { "1/2", 0.5, "it is 3", "" }), ("gold", "0.5")));

        Assert.Equal(0.5, score.Value);
        Assert.StartsWith("2 of 4 samples are right; sample 3: answer '3', gold '1/2'", Assert.Single(score.Evidence).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_sampled_programs_which_must_pass_all_tests()
    {
        var models = new FakeModels().With(ModelRoles.Sandbox, run => new ProgramOutcome([.. run.Tests.Select((_, test) => new TestOutcome(test < run.Code.Length, "no"))]));
        var record = Run.Record(("samples", new[] { "ab", "a" }), ("tests", new[] { "1", "2" }));

        var score = Run.Score(new PassAtK(), new Run.Records([record]) { Models = models });

        Assert.Equal(0.5, score.Value);
        Assert.Equal("1 of 2 samples are right; sample 2: passes 1 of 2 tests; test 2: no", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Leaves_out_records_with_fewer_samples_and_says_so()
    {
        Assert.Equal("1 record has fewer than 2 samples and is left out", Assert.Single(Run.Score(new PassAtK { K = 2 }, Counted(2, 2), Counted(1, 1)).Notes));
        Assert.Equal("every record has fewer than 2 samples", Run.Reason(new PassAtK { K = 2 }, Counted(1, 1)));
    }

    [Fact]
    public void Leaves_out_records_that_cannot_be_judged() =>
        Assert.Equal("no record could be judged: the gold answer is blank", Run.Reason(new PassAtK(), Run.Record(("samples", new[] { "1" }), ("gold", " "))));

    [Theory]
    [InlineData("""{"n":2,"c":3}""", "'c' of 'n' must be a whole number of a whole number, and is 3 of 2")]
    [InlineData("""{"n":2.5,"c":1}""", "'c' of 'n' must be a whole number of a whole number, and is 1 of 2.5")]
    [InlineData("""{"n":2,"gold":"1"}""", "the record has the field 'n' without 'c'")]
    [InlineData("""{"samples":["1"],"c":1}""", "the record has 'samples', and neither a gold answer nor tests that they could be judged by")]
    public void Refuses_counts_that_are_none(string record, string message) =>
        Assert.Equal($"record 0: {message}", Assert.Throws<AuditException>(() => Run.On(new PassAtK(), record)).Message);

    [Fact]
    public void Names_what_it_lacks()
    {
        Assert.Equal("no record has one of the fields 'samples', 'n'", Run.Reason(new PassAtK(), Run.Record(("answer", "1"))));
        Assert.Equal("no record has one of the fields 'c', 'gold', and no record has the fields 'samples' and 'tests' to run", Run.Reason(new PassAtK(), Run.Record(("samples", new[] { "1" }))));
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new PassAtK()).Value);

    private static string Counted(int n, int c) => Run.Record(("n", n), ("c", c));
}
