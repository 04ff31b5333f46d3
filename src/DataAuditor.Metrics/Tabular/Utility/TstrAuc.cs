using DataAuditor.Intervals;
using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Utility;

/// <summary>How well a classifier trained on synthetic rows tells the classes of real ones.</summary>
public sealed record TstrAuc() : TableMetric(Description)
{
    private static readonly Comparison Comparison = new(Direction.Higher);

    private static readonly MetricInfo Description = new("tabular.utility.tstr-auc", "Train on synthetic, test on real: AUC", Modality.Tabular, Dimension.Utility)
    {
        Summary = "Chance that a classifier trained on the synthetic data ranks a real record of the class above one that is not; ½ is guessing. With more than two classes the mean over them, each against the rest.",
        Formula = @"\text{AUC} = \int_0^1 \text{TPR}(\text{FPR})\, d\text{FPR}",
        Source = "Esteban, Hyland and Rätsch 2017; Zhang et al. 2024, TabSyn",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        AlsoReads = Needs.Holdout,
    };

    [Option("What is trained: logistic regression or gradient-boosted trees.")]
    public ClassificationModel Model { get; init; } = ClassificationModel.Logistic;

    public override bool TakesSample() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (Classification.Of(tables, context, out var reason) is not { } models) return MissingRole.Of(context, TrainTest.LabelRole) ?? Measurement.NotMeasurable(reason);

        List<ClassAuc> classes = [];
        List<SkippedPart> skipped = [];
        foreach (var positive in models.Label.Classes.Count == 2 ? [models.Label.Positive] : Enumerable.Range(0, models.Label.Classes.Count))
        {
            var truth = models.Test.Is(positive);
            var predicted = models.Predict(positive, Model, context);
            var name = $"{models.Label.Column}={models.Label.Classes[positive]}";
            if (!truth.Contains(true) || !truth.Contains(false)) skipped.Add(new SkippedPart(name, "the test records do not have both this class and others"));
            else if (predicted.Real is not { } real) skipped.Add(new SkippedPart(name, "the real training records do not have both this class and others"));
            else classes.Add(new ClassAuc(name, truth, predicted.Synthetic, real));
        }

        return classes.Count == 0
            ? Measurement.NotMeasurable($"nothing is left to measure: '{skipped[0].Name}': {skipped[0].Reason}")
            : Score(models, classes, context) with { Skipped = skipped };
    }

    private static Measurement.Score Score(Classification models, List<ClassAuc> classes, MetricContext context)
    {
        // A class that the synthetic data lacks, or that is all it has, cannot be learnt: the worst value, not the ½ of a guess.
        double value = classes.Average(one => one.Synthetic?.Area ?? 0), real = classes.Average(one => one.Real.Area);
        var untaught = classes.Where(one => one.Synthetic is null).ToArray();
        var intervals = untaught.Length > 0 ? new Uncertainty?[Models.Comparison.Statistics] : Bootstrap.Percentile(
            models.Test.Classes.Length,
            Models.Comparison.Statistics,
            (drawn, values) => Comparison.Fill(values, Mean(classes, drawn, static one => one.ResampledSynthetic!), Mean(classes, drawn, static one => one.ResampledReal)),
            context.Random("bootstrap"),
            context.Threads,
            cancellation: context.Cancellation);

        var worst = classes.MinBy(one => one.Synthetic?.Area ?? 0)!;
        return new Measurement.Score(value)
        {
            Uncertainty = intervals[0],
            Parts =
            [
                .. classes.Count == 1 ? [] : classes.Select(one => new Part(one.Name, one.Synthetic?.Area ?? 0) { Details = [new("realTrained", one.Real.Area), new("testRecords", one.Real.Positives)] }),
                .. Comparison.Parts(value, real, intervals),
            ],
            Notes = [.. models.Notes, .. untaught.Select(one => $"'{one.Name}' counts 0, for it cannot be learnt: the synthetic labels are {models.SyntheticLabels}")],
            Figures = worst.Synthetic is { } curve ? [RocFigure.Of($"ROC of {worst.Name}", ("trained on synthetic", curve), ("trained on real", worst.Real))] : [],
        };
    }

    private static double Mean(List<ClassAuc> classes, ReadOnlySpan<int> drawn, Func<ClassAuc, ResampledAuc> areaOf)
    {
        var sum = 0.0;
        foreach (var one in classes) sum += areaOf(one).Of(drawn);
        return sum / classes.Count;
    }

    private sealed class ClassAuc(string name, bool[] truth, double[]? synthetic, double[] real)
    {
        public string Name { get; } = name;

        public RocCurve? Synthetic { get; } = synthetic is null ? null : RocCurve.Of(synthetic, truth);

        public RocCurve Real { get; } = RocCurve.Of(real, truth);

        public ResampledAuc? ResampledSynthetic { get; } = synthetic is null ? null : new ResampledAuc(synthetic, truth);

        public ResampledAuc ResampledReal { get; } = new(real, truth);
    }
}
