using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>Whether a classifier trained on synthetic rows errs equally often in all groups of people.</summary>
public sealed record EqualizedOdds() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fairness.equalized-odds", "Equalized odds difference", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "Largest difference between groups in the true and in the false positive rate of a model trained on the synthetic data, mean of the two; the worst of the protected columns.",
        Formula = @"\Delta_{\text{EO}} = \frac{1}{2} (|\Delta \text{TPR}| + |\Delta \text{FPR}|)",
        Source = "Hardt, Price and Srebro 2016, Equality of Opportunity in Supervised Learning",
        Direction = Direction.Lower,
        AlsoReads = Needs.Holdout,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    [Option("What is trained: logistic regression or gradient-boosted trees.")]
    public ClassificationModel Model { get; init; } = ClassificationModel.Logistic;

    [Option("The favourable label. Without it: of two labels the affirmative one of 0 and 1, false and true, no and yes, else the rarer.")]
    public string? Positive { get; init; }

    [Option("The mean of the two differences, as the survey has it, or the larger one, as fairlearn does.")]
    public OddsAggregate Aggregate { get; init; } = OddsAggregate.Mean;

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        Func<double[], double[], double> combine = Aggregate is OddsAggregate.Mean
            ? static (lows, highs) => ((highs[0] - lows[0]) + (highs[1] - lows[1])) / 2
            : static (lows, highs) => Math.Max(highs[0] - lows[0], highs[1] - lows[1]);
        return GroupFairness.Measure(tables, context, Model, Positive, new FairnessCriterion([GroupRate.TruePositive, GroupRate.FalsePositive], combine, Direction.Lower));
    }
}
