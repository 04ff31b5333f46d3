using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>Whether a classifier trained on synthetic rows gives all groups of people the favourable label equally often.</summary>
public sealed record StatisticalParity() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fairness.statistical-parity", "Statistical parity difference", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "Largest difference between groups in how often a model trained on the synthetic data gives real people the favourable label; the worst of the protected columns.",
        Formula = @"\Delta_{\text{SPD}} = \max_g \Pr(\hat{Y} = 1 \mid A = g) - \min_g \Pr(\hat{Y} = 1 \mid A = g)",
        Source = "Dwork et al. 2012; Barocas, Hardt and Narayanan 2023",
        Direction = Direction.Lower,
        AlsoReads = Needs.Holdout,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    private static readonly FairnessCriterion Criterion = new([GroupRate.Selection], static (lows, highs) => highs[0] - lows[0], Direction.Lower);

    [Option("What is trained: logistic regression or gradient-boosted trees.")]
    public ClassificationModel Model { get; init; } = ClassificationModel.Logistic;

    [Option("The favourable label. Without it: of two labels the affirmative one of 0 and 1, false and true, no and yes, else the rarer.")]
    public string? Positive { get; init; }

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        GroupFairness.Measure(tables, context, Model, Positive, Criterion);
}
