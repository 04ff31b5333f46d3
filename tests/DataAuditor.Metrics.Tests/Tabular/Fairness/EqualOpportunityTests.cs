using DataAuditor.Metrics.Tabular.Fairness;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class EqualOpportunityTests
{
    private static readonly EqualOpportunity Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_optimum_of_the_golden_model(string variant) => FairnessOptimum.Equal(Metric, variant, static optimum => optimum.EqualOpportunity);

    [Fact]
    public void Is_the_difference_of_true_positive_rates()
    {
        // The models say yes from x = 1 on. Of those who merit it, group a gets 2 of 2 and group b 1 of 4.
        var test = Of(Numbers("x", 3, 3, -3, 3, -3, -3, -3, -3), Categories("g", "a", "a", "a", "b", "b", "b", "b", "b"), Categories("y", "yes", "yes", "no", "yes", "yes", "yes", "yes", "no"));

        var score = ScoreOf(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test);

        Assert.Equal(0.75, score.Value);
        Assert.Equal(0.75, score.Part("g=b"));
        Assert.Equal(4, score.Parts.Single(part => part.Name == "g=b").Detail("positives"));
        Assert.Equal(0.25, score.Parts.Single(part => part.Name == "g=b").Detail("truePositiveRate"));
    }

    [Fact]
    public void Skips_a_group_without_positives()
    {
        var test = Of(Numbers("x", 3, -3, 3, -3, -3), Categories("g", "a", "a", "b", "b", "c"), Categories("y", "yes", "yes", "yes", "no", "no"));

        var score = ScoreOf(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test);

        Assert.Equal(0.5, score.Value);
        Assert.Equal("g=c", Assert.Single(score.Skipped).Name);
        Assert.Equal("it has no test record with the favourable label", score.Skipped[0].Reason);
        Assert.DoesNotContain(score.Parts, part => part.Name == "g=c");
    }

    [Fact]
    public void Is_not_applicable_where_fewer_than_two_groups_have_positives()
    {
        var test = Of(Numbers("x", 3, -3, -3), Categories("g", "a", "a", "b"), Categories("y", "yes", "no", "no"));

        Assert.Contains("fewer than two of its groups", Reason(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test), StringComparison.Ordinal);
    }
}
