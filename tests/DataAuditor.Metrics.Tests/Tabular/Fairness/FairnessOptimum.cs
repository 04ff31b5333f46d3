using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

/// <summary>A fairness metric on Adult by sex, against the optimum of the golden model.</summary>
internal static class FairnessOptimum
{
    public static void Equal(TableMetric metric, string variant, Func<AdultOptimum, double> value)
    {
        var score = Labelled.OnAdult(metric, variant, Roles(("label", "income"), ("protected", "sex")));

        Assert.Equal(value(AdultOptimum.Of(variant)), score.Value, AdultOptimum.Tolerance);
        Assert.Equal(value(AdultOptimum.Of("real")), score.Part("real-trained"), AdultOptimum.Tolerance);
        Assert.Equal(score.Value - score.Part("real-trained"), score.Part("difference"), AdultOptimum.Tolerance);
    }
}
