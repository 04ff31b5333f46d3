using DataAuditor.Metrics.Tabular.Groups;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fairness;

/// <summary>How the rates compare at which a classifier trained on synthetic rows gives groups of people the favourable label.</summary>
public sealed record DisparateImpact() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.fairness.disparate-impact", "Disparate impact ratio", Modality.Tabular, Dimension.Fairness)
    {
        Summary = "How often a model trained on the synthetic data gives the worst-off group the favourable label, divided by how often it gives it the best-off; the four-fifths rule asks for 0.8; the worst of the protected columns.",
        Formula = @"\text{DIR} = \frac{\min_g \Pr(\hat{Y} = 1 \mid A = g)}{\max_g \Pr(\hat{Y} = 1 \mid A = g)}",
        Source = "Feldman et al. 2015, Certifying and Removing Disparate Impact",
        Direction = Direction.Higher,
        AlsoReads = Needs.Holdout,
        PartNoun = "group",
        Range = ValueRange.Unit,
    };

    private static readonly FairnessCriterion Criterion = new([GroupRate.Selection], static (lows, highs) => lows[0] / highs[0], Direction.Higher);

    [Option("What is trained: logistic regression or gradient-boosted trees.")]
    public ClassificationModel Model { get; init; } = ClassificationModel.Logistic;

    [Option("The favourable label. Without it: of two labels the affirmative one of 0 and 1, false and true, no and yes, else the rarer.")]
    public string? Positive { get; init; }

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        GroupFairness.Measure(tables, context, Model, Positive, Criterion);
}
