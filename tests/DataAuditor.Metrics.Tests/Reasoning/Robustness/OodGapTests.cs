using DataAuditor.Intervals;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Domains;
using DataAuditor.Metrics.Reasoning.Robustness;

namespace DataAuditor.Metrics.Tests.Reasoning.Robustness;

public sealed class OodGapTests
{
    // In domain 3 of 4 are right, out of it 1 of 2.
    private static readonly string[] Toy = [Pair("in", 1), Pair("in", 1), Pair("In", 1), Pair("in", 0), Pair("out", 1), Pair("out", 0)];

    [Fact]
    public void Is_how_far_the_two_domains_are_apart()
    {
        var score = Run.Score(new OodGap(), Toy);

        Assert.Equal(0.25, score.Value);
        Assert.Equal([("difference", 0.25), ("in", 0.75), ("out", 0.5)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((5L, "out of domain: the preferred output has the reward 1, the other 2"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Fact]
    public void Tells_the_sign_of_the_difference()
    {
        string[] turned = [Pair("out", 1), Pair("out", 1), Pair("out", 1), Pair("out", 0), Pair("in", 1), Pair("in", 0)];
        var score = Run.Score(new OodGap(), turned);

        Assert.Equal((0.25, -0.25), (score.Value, score.Parts[0].Value));
        Assert.Equal(Run.Score(new OodGap(), Toy).Interval!.Value.High, score.Interval!.Value.High, 1e-12);
    }

    // Newcombe's interval of 3/4 less 1/2 covers 0, so that the gap may be none.
    [Fact]
    public void Has_newcombe_s_interval()
    {
        var score = Run.Score(new OodGap(), Toy);
        var difference = Uncertainty.Difference(0.75, BinomialInterval.Wilson(3, 4), 0.5, BinomialInterval.Wilson(1, 2)).At();

        Assert.Equal((difference.Low, difference.High), (score.Parts[0].Interval!.Value.Low, score.Parts[0].Interval!.Value.High));
        Assert.Equal((0, Math.Max(-difference.Low, difference.High)), (score.Interval!.Value.Low, score.Interval.Value.High));
    }

    [Fact]
    public void Compares_labels() => Assert.Equal(
        1, Run.Score(new OodGap { Metric = DomainMetric.LabelAccuracy }, Labelled("in", "true"), Labelled("out", "false"), Labelled("out", "unknown")).Value);

    [Fact]
    public void Compares_answers_as_it_is_told()
    {
        string[] records = [Answered("in", "7", "7"), Answered("out", "7.0", "7"), Answered("out", "8", ""), Answered("out", "8", "7")];

        Assert.Equal(1, Run.Score(new OodGap { Metric = DomainMetric.VerifyAccuracy }, records).Value);
        var score = Run.Score(new OodGap { Metric = DomainMetric.VerifyAccuracy, Checker = AnswerChecker.Numeric }, records);
        Assert.Equal(0.5, score.Value);
        Assert.Equal("1 record has no gold answer and is left out", Assert.Single(score.Notes));
    }

    // In domain ½ and 1 of the tests pass, out of it 0 and ½.
    [Fact]
    public void Compares_shares_of_tests_passed()
    {
        var score = Run.Score(new OodGap { Metric = DomainMetric.PassRate }, Tested("in", true, false), Tested("in", true), Tested("out", false, false), Tested("out", 1, 0));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("welch-t", score.Interval!.Value.Method);
        Assert.Equal([2L, 3L], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("out of domain: passes 0 of 2 tests; test 1 fails", score.Evidence[0].Detail);
    }

    [Fact]
    public void Is_not_measurable_of_one_domain()
    {
        Assert.Equal("no record out of domain can be measured", Run.Reason(new OodGap(), Pair("in", 1)));
        Assert.Equal("no record in domain can be measured", Run.Reason(new OodGap(), Pair("out", 1)));
    }

    [Fact]
    public void Refuses_another_domain() => Assert.Equal(
        "record 0: the field 'domain' must be 'in' or 'out', and is 'near'", Assert.Throws<AuditException>(() => Run.On(new OodGap(), Pair("near", 1))).Message);

    [Theory]
    [InlineData(DomainMetric.RewardAccuracy, "rewards")]
    [InlineData(DomainMetric.VerifyAccuracy, "answer")]
    [InlineData(DomainMetric.LabelAccuracy, "label")]
    [InlineData(DomainMetric.PassRate, "test_results")]
    public void Names_the_field_that_it_lacks(DomainMetric metric, string field) =>
        Assert.StartsWith($"no record has the field '{field}'", Run.Reason(new OodGap { Metric = metric }, Run.Record(("domain", "in"))), StringComparison.Ordinal);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(1, Run.Score(new OodGap()).Value);

    private static string Pair(string domain, int preference) => Run.Record(("domain", domain), ("rewards", new[] { 2, 1 }), ("preference", preference));

    private static string Labelled(string domain, string label) => Run.Record(("domain", domain), ("label", label), ("gold_label", true));

    private static string Tested(string domain, params object[] results) => Run.Record(("domain", domain), ("test_results", results));

    private static string Answered(string domain, string answer, string gold) => Run.Record(("domain", domain), ("answer", answer), ("gold", gold));
}
