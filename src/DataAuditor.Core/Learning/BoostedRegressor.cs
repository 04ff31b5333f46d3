using DataAuditor.Learning.Boosting;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>Gradient-boosted trees for a number, by squared error; otherwise as <see cref="BoostedClassifier"/>.</summary>
public sealed class BoostedRegressor : IRegressor
{
    private readonly BoostedTrees _trees;

    private BoostedRegressor(BoostedTrees trees) => _trees = trees;

    /// <param name="rows">Only the columns that are to be features. Null, NaN and unknown levels are values of their own.</param>
    /// <param name="targets">One finite number a row.</param>
    /// <param name="random">Chooses the rows that stop the growth.</param>
    /// <exception cref="ArgumentException">There is no row, not one target a row, or a target that is not finite.</exception>
    public static BoostedRegressor Fit(
        Frame rows, ReadOnlySpan<double> targets, Xoshiro256 random, int threads = 1, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows, targets.Length);
        TrainingRows.CheckFinite(targets);
        var values = targets.ToArray();
        return new BoostedRegressor(BoostedTrees.Fit<SquaredLoss>(
            rows, values, values.Average(), BoostedTrees.Validation(new int[values.Length], random), threads, cancellation));
    }

    public double[] Predict(Frame rows) => _trees.Scores(rows);
}
