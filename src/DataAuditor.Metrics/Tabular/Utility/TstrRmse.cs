using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Utility;

/// <summary>How far a regressor trained on synthetic rows is off on real ones, in units of the label.</summary>
public sealed record TstrRmse() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.utility.tstr-rmse", "Train on synthetic, test on real: RMSE", Modality.Tabular, Dimension.Utility)
    {
        Summary = "Typical error, in units of the label, of a model that is trained on the synthetic data and predicts the label of real records.",
        Formula = @"\text{RMSE} = \sqrt{\frac{1}{n} \sum_{i=1}^n (\hat{y}_i - y_i)^2}",
        Source = "Esteban, Hyland and Rätsch 2017; Zhang et al. 2024, TabSyn",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        AlsoReads = Needs.Holdout,
    };

    [Option("What is trained: ridge regression or gradient-boosted trees.")]
    public RegressionModel Model { get; init; } = RegressionModel.Linear;

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context) =>
        Regression.Of(tables, Model, context, out var reason) is { } models
            ? SquaredErrors.Measure(models, Math.Sqrt, "relative to standard deviation", context)
            : MissingRole.Of(context, TrainTest.LabelRole) ?? Measurement.NotMeasurable(reason);
}
