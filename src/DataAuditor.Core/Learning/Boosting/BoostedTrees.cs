using System.Runtime.Intrinsics;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Learning.Boosting;

#pragma warning disable RS0030 // Parallel: a kernel; the chunks and the order in which they are added up depend on the rows alone.

/// <summary>
/// Gradient boosting over binned features: Friedman (2001) with the histograms and leaf-wise growth of Ke et al. (2017), and the defaults
/// of scikit-learn's HistGradientBoosting.
/// </summary>
internal sealed class BoostedTrees
{
    private const int MostTrees = 100;
    private const int Patience = 10;
    private const double LeastImprovement = 1e-7;
    private const int ChunkRows = 4096;

    private readonly FeatureBins[] _features;
    private readonly double _start;
    private readonly List<Tree> _trees = [];

    private BoostedTrees(FeatureBins[] features, double start)
    {
        _features = features;
        _start = start;
    }

    public int Count => _trees.Count;

    /// <param name="start">The score before the first tree.</param>
    /// <param name="validation">Rows, ascending, that only say when to stop; empty to grow all trees.</param>
    public static BoostedTrees Fit<TLoss>(Frame rows, double[] targets, double start, int[] validation, int threads, CancellationToken cancellation)
        where TLoss : struct, IRowLoss
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var features = new FeatureBins[rows.Columns.Count];
        var columns = new byte[features.Length][];
        Parallel.For(0, features.Length, parallel, feature =>
        {
            features[feature] = FeatureBins.Fit(rows.Columns[feature]);
            columns[feature] = features[feature].Encode(rows);
        });

        var model = new BoostedTrees(features, start);
        model.Grow<TLoss>(columns, targets, validation, parallel);
        return model;
    }

    /// <summary>The sum of all trees for every row.</summary>
    public double[] Scores(Frame rows)
    {
        var columns = _features.Select(feature => feature.Encode(rows)).ToArray();
        var scores = new double[rows.Rows];
        for (var row = 0; row < scores.Length; row++)
        {
            var score = _start;
            foreach (var tree in _trees) score += tree.Value(columns, row);
            scores[row] = score;
        }

        return scores;
    }

    /// <summary>A seeded tenth of each class, ascending, where there are enough rows to spare; for a number, all rows are one class.</summary>
    public static int[] Validation(ReadOnlySpan<int> classes, Xoshiro256 random)
    {
        const int enough = 10_000;
        const int parts = 10;
        if (classes.Length <= enough) return [];

        var folds = StratifiedFolds.Assign(classes, parts, random);
        return [.. folds.Index().Where(row => row.Item == 0).Select(row => row.Index)];
    }

    private void Grow<TLoss>(byte[][] columns, double[] targets, int[] validation, ParallelOptions parallel)
        where TLoss : struct, IRowLoss
    {
        var isHeldOut = new bool[targets.Length];
        foreach (var row in validation) isHeldOut[row] = true;
        int[] training = [.. Enumerable.Range(0, targets.Length).Where(row => !isHeldOut[row])];

        var scores = new double[targets.Length];
        Array.Fill(scores, _start);
        var derivatives = new Vector128<double>[targets.Length];
        var grower = new TreeGrower(_features, columns, training, parallel);
        var losses = new List<double>();
        while (_trees.Count < MostTrees)
        {
            if (validation.Length > 0)
            {
                losses.Add(Loss<TLoss>(scores, targets, validation));
                if (HasStopped(losses)) return;
            }

            Differentiate<TLoss>(scores, targets, derivatives, parallel);
            var tree = grower.Grow(derivatives, scores);
            _trees.Add(tree);
            foreach (var row in validation) scores[row] += tree.Value(columns, row);
        }
    }

    private static void Differentiate<TLoss>(double[] scores, double[] targets, Vector128<double>[] derivatives, ParallelOptions parallel)
        where TLoss : struct, IRowLoss =>
        Parallel.For(0, (scores.Length + ChunkRows - 1) / ChunkRows, parallel, chunk =>
        {
            var end = Math.Min(scores.Length, (chunk + 1) * ChunkRows);
            for (var row = chunk * ChunkRows; row < end; row++)
            {
                TLoss.At(scores[row], targets[row], out var slope, out var curvature);
                derivatives[row] = Vector128.Create(slope, curvature);
            }
        });

    private static double Loss<TLoss>(double[] scores, double[] targets, int[] rows)
        where TLoss : struct, IRowLoss
    {
        var loss = 0.0;
        foreach (var row in rows) loss += TLoss.At(scores[row], targets[row], out _, out _);
        return loss / rows.Length;
    }

    /// <summary>Whether none of the latest losses is below the one before them.</summary>
    private static bool HasStopped(List<double> losses) =>
        losses.Count > Patience && losses[^Patience..].TrueForAll(loss => loss >= losses[^(Patience + 1)] - LeastImprovement);
}
