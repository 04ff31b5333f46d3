using DataAuditor.Metrics.Tabular.Fairness;
using DataAuditor.Metrics.Tabular.Groups;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class EqualizedOddsTests
{
    private static readonly EqualizedOdds Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_optimum_of_the_golden_model(string variant) => FairnessOptimum.Equal(Metric, variant, static optimum => optimum.EqualizedOdds);

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_worst_at_the_optimum_of_the_golden_model(string variant) =>
        FairnessOptimum.Equal(Metric with { Aggregate = OddsAggregate.Worst }, variant, static optimum => optimum.WorstOdds);

    [Fact]
    public void Is_half_the_sum_of_both_differences_or_the_larger_one()
    {
        // True positive rates: 1 and ½. False positive rates: 0 and ¼.
        var test = Of(
            Numbers("x", 3, -3, 3, -3, 3, -3, -3, -3),
            Categories("g", "a", "a", "b", "b", "b", "b", "b", "b"),
            Categories("y", "yes", "no", "yes", "yes", "no", "no", "no", "no"));

        Assert.Equal(0.375, ScoreOf(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test).Value);
        Assert.Equal(0.5, ScoreOf(Metric with { Aggregate = OddsAggregate.Worst }, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test).Value);
    }

    [Fact]
    public void Skips_a_group_without_negatives()
    {
        var test = Of(Numbers("x", 3, -3, 3, -3, 3), Categories("g", "a", "a", "b", "b", "c"), Categories("y", "yes", "no", "yes", "no", "yes"));

        var skipped = Assert.Single(ScoreOf(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test).Skipped);

        Assert.Equal(new SkippedPart("g=c", "it has no test record with an unfavourable label"), skipped);
    }
}
