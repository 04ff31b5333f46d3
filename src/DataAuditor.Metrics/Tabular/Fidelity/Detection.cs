using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Discriminators;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Fidelity;

/// <summary>Whether a model that was shown both tables can tell new synthetic rows from new real ones.</summary>
public sealed record Detection() : TableMetric(Description)
{
    private const int FewestFolds = 2;

    private static readonly MetricInfo Description = new("tabular.fidelity.detection", "Detection score", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "1 where a trained model cannot tell synthetic rows from real ones, 0 where it always can; cross-validated.",
        Formula = @"1 - (\max(\text{AUC}, 0.5) \times 2 - 1)",
        Source = "Lopez-Paz and Oquab 2017, Revisiting Classifier Two-Sample Tests; SDMetrics, as in Zhang et al. 2024, TabSyn",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoReads = Needs.Holdout,
    };

    [Option("What tries to tell the tables apart: logistic regression, or gradient-boosted trees, which also see spreads and combinations of columns.")]
    public ClassificationModel Classifier { get; init; } = ClassificationModel.Logistic;

    [Option("Parts the rows are split into; each is judged by a model trained on the others.", Min = FewestFolds, Max = 20)]
    public int Folds { get; init; } = 3;

    [Option("Score of the mean AUC, or mean of the folds' scores as in SDMetrics, which is never higher.")]
    public FoldAggregate Aggregate { get; init; } = FoldAggregate.MeanOfAuc;

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        Frame real = tables.Frame(Role.Real)!, synthetic = tables.Frame(Role.Synthetic)!;
        if (real.Columns.Count == 0) return Measurement.NotMeasurable("the tables have no column to compare");
        if (real.Rows < Folds) return Measurement.NotMeasurable($"{Folds} folds need at least as many real records, and there are {real.Rows}");
        if (synthetic.Rows < Folds) return Worst($"{Folds} folds need at least as many synthetic records, and there are {synthetic.Rows}");
        if (HasOneRow(synthetic) && !HasOneRow(real)) return Worst("all synthetic records are the same");

        var holdout = tables.Frame(Role.Holdout) is { } unseen && unseen.Rows >= Folds ? unseen : null;
        return Measure(real, synthetic, holdout, Assign, context);

        int[] Assign(Frame other, string purpose)
        {
            var classes = new int[real.Rows + other.Rows];
            classes.AsSpan(real.Rows).Fill(1);
            return StratifiedFolds.Assign(classes, Folds, context.Random(purpose + " folds"));
        }
    }

    /// <param name="assign">The fold of every real row and then of every row of the other table, by that table and what it is for.</param>
    internal Measurement.Score Measure(Frame real, Frame synthetic, Frame? holdout, Func<Frame, string, int[]> assign, MetricContext context)
    {
        var found = Discriminate(synthetic, "synthetic");
        var reference = holdout is null ? null : Discriminate(holdout, "holdout");

        List<Part> parts = [new("AUC", found.MeanArea) { IsReference = true, Uncertainty = found.Uncertainty }];
        parts.AddRange(found.Folds.Select((fold, at) => new Part($"AUC of fold {at + 1}", fold.Area) { IsReference = true, Uncertainty = fold.Uncertainty }));
        if (reference is not null) parts.Add(new Part("AUC of real against holdout", reference.MeanArea) { IsReference = true, Uncertainty = reference.Uncertainty });

        return new Measurement.Score(Aggregate is FoldAggregate.MeanOfAuc ? Indistinguishability(found.MeanArea) : found.Folds.Average(fold => Indistinguishability(fold.Area)))
        {
            Parts = parts,
            Uncertainty = Aggregate is FoldAggregate.MeanOfAuc && found.Uncertainty is { } area ? area.Falling(Indistinguishability) : null,
            Figures = [RocFigure.Of("ROC of the discriminator", [("synthetic", found.Pooled), .. reference is null ? [] : new[] { ("holdout, for reference", reference.Pooled) }])],
        };

        Discrimination Discriminate(Frame other, string purpose) =>
            Discrimination.Of(real, other, assign(other, purpose), Classifier, context.Random(purpose), context);
    }

    private static Measurement.Score Worst(string reason) => new(0) { Notes = ["the worst value: " + reason] };

    private static bool HasOneRow(Frame rows) => rows.Columns.All(column => column.IsCategory
        ? !column.Codes.ContainsAnyExcept(column.Codes[0])
        : !column.Numbers.ContainsAnyExcept(column.Numbers[0]));

    /// <summary>1 for a discriminator that only guesses or does worse, 0 for one that never errs.</summary>
    private static double Indistinguishability(double area) => 1 - ((Math.Max(area, 0.5) * 2) - 1);
}
