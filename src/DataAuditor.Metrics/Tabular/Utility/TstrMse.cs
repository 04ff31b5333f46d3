using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Utility;

/// <summary>The mean squared error of a regressor that is trained on synthetic rows and predicts the label of real ones.</summary>
public sealed record TstrMse() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.utility.tstr-mse", "Train on synthetic, test on real: MSE", Modality.Tabular, Dimension.Utility)
    {
        Summary = "Mean squared error of a model that is trained on the synthetic data and predicts the label of real records.",
        Formula = @"\text{MSE} = \frac{1}{n} \sum_{i=1}^n (\hat{y}_i - y_i)^2",
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
            ? SquaredErrors.Measure(models, static mean => mean, "relative to variance", context)
            : MissingRole.Of(context, TrainTest.LabelRole) ?? Measurement.NotMeasurable(reason);
}
