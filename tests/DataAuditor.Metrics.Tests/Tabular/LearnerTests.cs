using System.Text.Json;
using DataAuditor.Learning;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular;

/// <summary>The learners against scikit-learn 1.2.1 on Adult: trained on one table, tested on the holdout.</summary>
public sealed class LearnerTests
{
    private const string Label = "income";
    private const string Number = "hr_per_week";

    [GoldenTheory]
    [InlineData("good")]
    [InlineData("collapsed")]
    [InlineData("memorised")]
    [InlineData("holdout_as_synthetic")]
    [InlineData("real")]
    public void Logistic_regression_is_at_the_optimum(string trained)
    {
        var tables = Tables3(trained);
        var encoding = FeatureEncoding.Fit(Without(tables.Real, Label));

        var model = LogisticRegression.Fit(Without(tables.Trained, Label), Positive(tables.Trained), encoding, threads: 2);

        var reached = RocCurve.Of(model.Probabilities(tables.Holdout), Positive(tables.Holdout)).Area;
        Assert.Equal(AdultOptimum.Of(trained).Auc, reached, AdultOptimum.Tolerance);
        Assert.Equal(Golden(trained).GetProperty("auc").GetDouble(), reached, AdultOptimum.GoldenTolerance);
    }

    [GoldenTheory]
    [InlineData("good")]
    [InlineData("collapsed")]
    [InlineData("memorised")]
    [InlineData("holdout_as_synthetic")]
    [InlineData("real")]
    public void Ridge_regression_is_at_the_optimum(string trained)
    {
        var tables = Tables3(trained);
        var (rows, targets) = WithTarget(tables.Trained);
        var (tested, truth) = WithTarget(tables.Holdout);

        var model = RidgeRegression.Fit(rows, targets, FeatureEncoding.Fit(Without(tables.Real, Number)), threads: 2);

        Assert.Equal(Golden(trained).GetProperty("rmse_hr_per_week").GetDouble(), Rmse(model.Predict(tested), truth), 1e-8);
    }

    // HistGradientBoostingClassifier(categorical_features=…, random_state=0, 1, 2), mean of the three: they choose other rows to stop by.
    [GoldenTheory]
    [InlineData("real", 0.92229)]
    [InlineData("good", 0.91454)]
    [InlineData("collapsed", 0.83508)]
    [InlineData("memorised", 0.91914)]
    [InlineData("holdout_as_synthetic", 0.97027)]
    public void Boosted_classifier_is_as_good_as_its_model(string trained, double area)
    {
        var tables = Tables3(trained);

        var model = BoostedClassifier.Fit(Without(tables.Trained, Label), Positive(tables.Trained), Xoshiro256.Keyed(1, "boosted"), threads: 2);

        Assert.Equal(area, RocCurve.Of(model.Probabilities(tables.Holdout), Positive(tables.Holdout)).Area, 0.01);
    }

    // HistGradientBoostingRegressor(categorical_features=…, random_state=0, 1), mean of the two.
    [GoldenTheory]
    [InlineData("real", 10.157)]
    [InlineData("good", 10.496)]
    [InlineData("collapsed", 11.401)]
    [InlineData("memorised", 10.317)]
    [InlineData("holdout_as_synthetic", 8.744)]
    public void Boosted_regressor_is_as_good_as_its_model(string trained, double rmse)
    {
        var tables = Tables3(trained);
        var (rows, targets) = WithTarget(tables.Trained);
        var (tested, truth) = WithTarget(tables.Holdout);

        var model = BoostedRegressor.Fit(rows, targets, Xoshiro256.Keyed(1, "boosted"), threads: 2);

        Assert.Equal(rmse, Rmse(model.Predict(tested), truth), 0.1);
    }

    private static JsonElement Golden(string trained) => trained == "real"
        ? Adult.Golden("good").GetProperty("tstr").GetProperty("trtr")
        : Adult.Golden(trained).GetProperty("tstr").GetProperty("tstr");

    private static (Frame Real, Frame Trained, Frame Holdout) Tables3(string trained)
    {
        var pair = Tables.Pair(trained == "real" ? Adult.Real : Adult.Synthetic(trained), Adult.Real, holdout: Adult.Holdout);
        return (pair.Frame(Role.Real)!, pair.Frame(Role.Synthetic)!, pair.Frame(Role.Holdout)!);
    }

    private static Frame Without(Frame rows, string target) => rows.Where(column => column.Name != target);

    private static bool[] Positive(Frame rows)
    {
        var label = rows.Find(Label)!;
        return [.. label.Codes.ToArray().Select(code => label.Levels[code].Contains('>', StringComparison.Ordinal))];
    }

    private static (Frame Rows, double[] Targets) WithTarget(Frame rows)
    {
        var targets = rows.Find(Number)!.Numbers.ToArray();
        int[] kept = [.. targets.Index().Where(target => !double.IsNaN(target.Item)).Select(target => target.Index)];
        return (Without(rows, Number).Take(kept), [.. kept.Select(row => targets[row])]);
    }

    private static double Rmse(double[] predicted, double[] truth) => Math.Sqrt(predicted.Zip(truth, (estimate, value) => (estimate - value) * (estimate - value)).Average());
}
