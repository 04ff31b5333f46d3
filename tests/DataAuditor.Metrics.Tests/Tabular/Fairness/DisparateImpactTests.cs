using DataAuditor.Metrics.Tabular.Fairness;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class DisparateImpactTests
{
    private static readonly DisparateImpact Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_optimum_of_the_golden_model(string variant) => FairnessOptimum.Equal(Metric, variant, static optimum => optimum.DisparateImpact);

    [Fact]
    public void Is_the_lowest_selection_rate_over_the_highest()
    {
        var score = ScoreOf(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, StatisticalParityTests.Test);

        Assert.Equal(0.25 / 0.75, score.Value, 1e-12);
        Assert.Equal(1, score.Part("g=a"));
        Assert.Equal(0.25 / 0.75, score.Part("g=b"), 1e-12);
        Assert.Equal(0, score.Part("difference"));
    }

    [Fact]
    public void Is_the_worst_where_only_the_real_trained_model_selects_anybody()
    {
        var unselecting = Of(Numbers("x", [.. Enumerable.Repeat<double?>(0, 200)]), Categories("g", [.. Enumerable.Repeat("a", 200)]), Categories("y", [.. Enumerable.Range(0, 200).Select(row => row < 10 ? "yes" : "no")]));

        var score = ScoreOf(Metric, unselecting, StatisticalParityTests.Threshold, StatisticalParityTests.Test);

        Assert.Equal(0, score.Value);
        Assert.Contains(score.Notes, note => note.Contains("gives nobody the favourable label", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_applicable_where_nobody_is_selected()
    {
        var test = Of(Numbers("x", -3, -3), Categories("g", "a", "b"), Categories("y", "no", "no"));

        Assert.Contains("neither model", Reason(Metric, StatisticalParityTests.Threshold, StatisticalParityTests.Threshold, test), StringComparison.Ordinal);
    }
}
