using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Validity;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class VerifyAccuracyTests
{
    [Theory]
    [InlineData(AnswerChecker.Exact, 0.25)]
    [InlineData(AnswerChecker.Normalized, 0.5)]
    [InlineData(AnswerChecker.Numeric, 0.75)]
    public void Is_the_share_that_the_checker_accepts(AnswerChecker checker, double share)
    {
        var score = Run.Score(new VerifyAccuracy { Checker = checker }, Record("12", "12"), Record("The 12", "12."), Record("it is 12.0", "12"), Record("12", "13"));

        Assert.Equal(share, score.Value);
        Assert.InRange(share, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.Equal("wilson", score.Interval.Value.Method);
    }

    [Fact]
    public void Shows_the_records_that_are_wrong_with_both_normal_forms()
    {
        var shown = Assert.Single(Run.Score(new VerifyAccuracy { Checker = AnswerChecker.Numeric }, Record("1/2", "0.5"), Record("0.75", "1/2")).Evidence);

        Assert.Equal((1L, "answer '3/4', gold '1/2'"), (shown.Record, shown.Detail));
    }

    [Fact]
    public void Counts_as_wrong_what_cannot_be_decided()
    {
        var score = Run.Score(new VerifyAccuracy { Checker = AnswerChecker.Numeric }, Record("1", "1"), Record("1", "one"));

        Assert.Equal(0.5, score.Value);
        Assert.Equal(("undecided", 0.5), (score.Parts[0].Name, score.Parts[0].Value));
        Assert.Equal(1, score.Parts[0].Detail("records"));
        Assert.Equal("answer '1', gold 'one': undecided, of the gold answer: it has no number", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Takes_numbers_for_answers() => Assert.Equal(1, Run.Score(new VerifyAccuracy(), Run.Record(("answer", 12), ("gold", "12"))).Value);

    [Fact]
    public void Holds_blank_answers_for_wrong_and_leaves_out_blank_gold()
    {
        var score = Run.Score(new VerifyAccuracy(), Record("", "12"), Record("12", "12"), Record("12", " "));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("1 record has no gold answer and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_worst_without_a_record_and_not_measurable_without_gold()
    {
        Assert.Equal(0, Run.Score(new VerifyAccuracy()).Value);
        Assert.Equal(0, Run.Score(new VerifyAccuracy(), Record("12", "")).Value);
        Assert.Equal("no record has the field 'gold'", Run.Reason(new VerifyAccuracy(), Run.Record(("answer", "1"))));
    }

    [Fact]
    public void Is_a_fault_of_the_data_where_gold_is_missing_in_some_records()
    {
        var fault = Assert.Throws<AuditException>(() => Run.On(new VerifyAccuracy(), Record("1", "1"), Run.Record(("answer", "1"))));

        Assert.Contains("record 1: the record has no field 'gold'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_no_answer() =>
        Assert.Equal("record 0: the field 'answer' must be text, and is an array of 1", Assert.Throws<AuditException>(() => Run.On(new VerifyAccuracy(), Run.Record(("answer", new[] { 1 }), ("gold", "1")))).Message);

    [Fact]
    public void Finds_fault_with_wrong_answers() => Assert.Equal([0, 1, 0], Run.Faults(new VerifyAccuracy(), Record("1", "1"), Record("1", "2"), Record("1", " ")));

    private static string Record(string answer, string gold) => Run.Record(("answer", answer), ("gold", gold));
}
