using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>Whether a classifier trained on synthetic rows finds those who merit the favourable label equally often in all groups of people.</summary>
public sealed record EqualOpportunity() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fairness.equal-opportunity", "Equal opportunity difference", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "Largest difference between groups in how often a model trained on the synthetic data gives the favourable label to real people who have it; the worst of the protected columns.",
        Formula = @"\Delta_{\text{EOp}} = \max_g \text{TPR}_g - \min_g \text{TPR}_g",
        Source = "Hardt, Price and Srebro 2016, Equality of Opportunity in Supervised Learning",
        Direction = Direction.Lower,
        AlsoReads = Needs.Holdout,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    private static readonly FairnessCriterion Criterion = new([GroupRate.TruePositive], static (lows, highs) => highs[0] - lows[0], Direction.Lower);

    [Option("What is trained: logistic regression or gradient-boosted trees.")]
    public ClassificationModel Model { get; init; } = ClassificationModel.Logistic;

    [Option("The favourable label. Without it: of two labels the affirmative one of 0 and 1, false and true, no and yes, else the rarer.")]
    public string? Positive { get; init; }

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        GroupFairness.Measure(tables, context, Model, Positive, Criterion);
}
