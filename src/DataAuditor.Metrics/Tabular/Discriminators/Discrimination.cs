using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Discriminators;

/// <summary>A discriminator's cross-validated curves, one a fold, for telling the rows of another table from real ones.</summary>
internal sealed class Discrimination
{
    private Discrimination(IReadOnlyList<RocCurve> folds, RocCurve pooled)
    {
        Folds = folds;
        Pooled = pooled;
    }

    public IReadOnlyList<RocCurve> Folds { get; }

    /// <summary>The curve of all folds together.</summary>
    public RocCurve Pooled { get; }

    public double MeanArea => Folds.Average(fold => fold.Area);

    public Uncertainty? Uncertainty => RocCurve.MeanUncertainty(Folds);

    /// <param name="foldOf">The fold of every real row, then of every other row; each fold has rows of both tables.</param>
    /// <param name="random">For what the model itself draws.</param>
    public static Discrimination Of(
        Frame real, Frame other, ReadOnlySpan<int> foldOf, ClassificationModel model, Xoshiro256 random, MetricContext context)
    {
        var rows = real.Append(other);
        var encoding = FeatureEncoding.Fit(real);
        var isOther = new bool[rows.Rows];
        isOther.AsSpan(real.Rows).Fill(true);

        var scores = new double[rows.Rows];
        var folds = new List<RocCurve>();
        for (var fold = 0; fold <= Highest(foldOf); fold++)
        {
            var (trained, tested) = Parted(foldOf, fold);
            var classifier = model.Fit(rows.Take(trained), Pick(isOther, trained), () => encoding, random, context);
            var probabilities = classifier.Probabilities(rows.Take(tested));
            folds.Add(RocCurve.Of(probabilities, Pick(isOther, tested)));
            for (var at = 0; at < tested.Length; at++) scores[tested[at]] = probabilities[at];
        }

        return new Discrimination(folds, RocCurve.Of(scores, isOther));
    }

    private static int Highest(ReadOnlySpan<int> folds)
    {
        var highest = 0;
        foreach (var fold in folds) highest = Math.Max(highest, fold);
        return highest;
    }

    private static (int[] Trained, int[] Tested) Parted(ReadOnlySpan<int> foldOf, int fold)
    {
        List<int> trained = new(foldOf.Length), tested = [];
        for (var row = 0; row < foldOf.Length; row++) (foldOf[row] == fold ? tested : trained).Add(row);
        return ([.. trained], [.. tested]);
    }

    private static bool[] Pick(bool[] values, int[] positions)
    {
        var picked = new bool[positions.Length];
        for (var at = 0; at < picked.Length; at++) picked[at] = values[positions[at]];
        return picked;
    }
}
