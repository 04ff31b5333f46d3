using DataAuditor.Learning.Boosting;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>
/// Gradient-boosted trees for two classes: learning rate 0.1, at most 100 trees of 31 leaves with 20 rows each, 255 bins. Beyond 10,000
/// rows a tenth of them stops the growth once their loss has not fallen for 10 trees.
/// </summary>
public sealed class BoostedClassifier : IClassifier
{
    private readonly BoostedTrees _trees;

    private BoostedClassifier(BoostedTrees trees) => _trees = trees;

    /// <param name="rows">Only the columns that are to be features. Null, NaN and unknown levels are values of their own.</param>
    /// <param name="positive">One a row. Where all rows are of one class, the model gives every row that class' probability, as good as 1 or 0.</param>
    /// <param name="random">Chooses the rows that stop the growth.</param>
    /// <exception cref="ArgumentException">There is no row, or not one label a row.</exception>
    public static BoostedClassifier Fit(
        Frame rows, ReadOnlySpan<bool> positive, Xoshiro256 random, int threads = 1, CancellationToken cancellation = default)
    {
        TrainingRows.Check(rows, positive.Length);
        var targets = new double[positive.Length];
        var classes = new int[positive.Length];
        for (var row = 0; row < targets.Length; row++) targets[row] = classes[row] = positive[row] ? 1 : 0;

        const double nearest = 1e-9;
        var share = Math.Clamp(targets.Average(), nearest, 1 - nearest);
        return new BoostedClassifier(BoostedTrees.Fit<LogLoss>(
            rows, targets, Math.Log(share / (1 - share)), BoostedTrees.Validation(classes, random), threads, cancellation));
    }

    public double[] Probabilities(Frame rows)
    {
        var scores = _trees.Scores(rows);
        foreach (ref var score in scores.AsSpan()) score = LogLoss.Probability(score);
        return scores;
    }
}
