using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>Regressors of the label, trained once on synthetic and once on real rows, and what they say of the test rows.</summary>
/// <param name="Truth">The label of every test row that has one.</param>
/// <param name="Synthetic">Null where no synthetic row has a label.</param>
/// <param name="Notes">What a reader should know of the rows.</param>
internal sealed record Regression(string Label, double[] Truth, double[]? Synthetic, double[] Real, IReadOnlyList<string> Notes)
{
    /// <param name="reason">Why there is nothing to train or test.</param>
    public static Regression? Of(TablePair tables, RegressionModel model, MetricContext context, out string reason)
    {
        reason = "there is no real table";
        if (TrainTest.Of(tables, context) is not { } rows || LabelOf(tables.Frame(Role.Real)!, context.Fields, out reason) is not { } label) return null;

        var (test, truth) = Known(rows.Test, label);
        reason = $"no test record has a value of the label '{label}'";
        if (truth.Length == 0) return null;

        var real = Known(rows.Real, label);
        reason = $"the label '{label}' is constant in the real table";
        return real.Targets.Distinct().Take(2).Count() < 2 ? null : tables.Once(new Key(label, model), () =>
        {
            var synthetic = Known(rows.Synthetic, label);
            return new Regression(
                label,
                truth,
                synthetic.Targets.Length == 0 ? null : Train(synthetic, "synthetic"),
                Train(real, "real"),
                [.. NotesOf(rows, synthetic.Targets, truth)]);

            double[] Train((Frame Features, double[] Targets) known, string name)
            {
                IRegressor trained = model is RegressionModel.Boosted
                    ? BoostedRegressor.Fit(known.Features, known.Targets, context.SharedRandom($"boosted regressor/{label}/{name}"), context.Threads, context.Cancellation)
                    : RidgeRegression.Fit(known.Features, known.Targets, rows.Encoding(tables, label), context.Threads, context.Cancellation);
                return trained.Predict(test);
            }
        });
    }

    /// <summary>The first column with the role of a label that holds numbers; rather one that is no coded pair of classes.</summary>
    private static string? LabelOf(Frame real, FieldRoles fields, out string reason)
    {
        reason = MissingRole.Reason(TrainTest.LabelRole);
        string? coded = null;
        foreach (var name in fields[TrainTest.LabelRole])
        {
            if (real.Find(name) is not { } column) reason = $"the label '{name}' is no compared column";
            else if (real.Columns.Count == 1) reason = $"the label '{name}' is the only compared column";
            else if (column.IsCategory) reason = $"the label '{name}' is a category: measure tabular.utility.tstr-auc";
            else if (column.Kind is ColumnKind.Date) reason = $"the label '{name}' is a date, and an error of dates has no unit";
            else if (column.Numbers.ToArray().Where(double.IsFinite).Distinct().Take(3).Count() > 2) return name;
            else coded ??= name;
        }

        return coded;
    }

    private static (Frame Features, double[] Targets) Known(Frame rows, string label)
    {
        var targets = rows.Find(label)!.Numbers.ToArray();
        var features = TrainTest.Features(rows, label);
        if (targets.All(double.IsFinite)) return (features, targets);

        int[] kept = [.. Enumerable.Range(0, targets.Length).Where(row => double.IsFinite(targets[row]))];
        return (features.Take(kept), [.. kept.Select(row => targets[row])]);
    }

    private static IEnumerable<string> NotesOf(TrainTest rows, double[] synthetic, double[] test)
    {
        if (rows.Note is { } note) yield return note;
        if (synthetic.Length < rows.Synthetic.Rows) yield return $"{rows.Synthetic.Rows - synthetic.Length} synthetic records train no model: they have no finite label";
        if (test.Length < rows.Test.Rows) yield return $"{rows.Test.Rows - test.Length} test records are left out: they have no finite label";
    }

    private sealed record Key(string Label, RegressionModel Model);
}
