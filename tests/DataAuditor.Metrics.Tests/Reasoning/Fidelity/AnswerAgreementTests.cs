using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Fidelity;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class AnswerAgreementTests
{
    // 1 of 3 pairs, and 1 of 1.
    [Fact]
    public void Is_the_share_of_agreeing_pairs_of_each_record_then_the_mean()
    {
        var score = Run.Score(new AnswerAgreement(), Record("1", "2", "1"), Record("3", "3"));

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal(0, Assert.Single(score.Evidence).Record);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Compares_as_the_checker_does()
    {
        Assert.Equal(0, Run.Score(new AnswerAgreement(), Record("0.5", "1/2")).Value);
        Assert.Equal(1, Run.Score(new AnswerAgreement { Checker = AnswerChecker.Numeric }, Record("0.5", "1/2")).Value);
        Assert.Equal(1, Run.Score(new AnswerAgreement { Checker = AnswerChecker.Math }, Record(@"$\frac12$", "1/2")).Value);
    }

    [Fact]
    public void Finds_no_agreement_in_what_cannot_be_read() => Assert.Equal(0, Run.Score(new AnswerAgreement { Checker = AnswerChecker.Numeric }, Record("none", "none")).Value);

    [Fact]
    public void Leaves_out_records_with_fewer_than_two_answers()
    {
        var score = Run.Score(new AnswerAgreement(), Record("1", "1"), Record("1"), Record());

        Assert.Equal(1, score.Value);
        Assert.Equal("2 records have fewer than two answers and are left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_worst_where_nothing_can_agree()
    {
        Assert.Equal(0, Run.Score(new AnswerAgreement()).Value);
        Assert.Equal(0, Run.Score(new AnswerAgreement(), Record("1")).Value);
        Assert.Equal("no record has the field 'samples'", Run.Reason(new AnswerAgreement(), Run.Record(("gold", "1"))));
    }

    [GoldenFact]
    public void Agrees_with_the_reference() => Assert.All(
        SelfConsistencyAccuracyTests.Cases.Where(static each => each!["agree"] is not null),
        each => Assert.Equal((double)each!["agree"]!, Run.Score(new AnswerAgreement(), SelfConsistencyAccuracyTests.RecordOf(each)).Value, 12));

    private static string Record(params string[] samples) => Run.Record(("samples", samples));
}
