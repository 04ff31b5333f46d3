using DataAuditor.Randomness;

namespace DataAuditor.Learning;

/// <summary>
/// Isolation forest (Liu, Ting and Zhou 2008): rows that few random splits set apart from the others are anomalies. Each tree is grown from a
/// few rows drawn without replacement, and only as high as usual rows need.
/// </summary>
public sealed class IsolationForest
{
    /// <summary>Above this score a row is set apart by fewer splits than is usual.</summary>
    public const double UsualScore = 0.5;

    private const int Trees = 100;

    private const int RowsOfTree = 256;

    private readonly IsolationTree[] _trees;

    private readonly int _features;

    private readonly double _usualDepth;

    private IsolationForest(IsolationTree[] trees, int features, double usualDepth) => (_trees, _features, _usualDepth) = (trees, features, usualDepth);

    /// <param name="rows">At least two.</param>
    /// <exception cref="ArgumentException">There are fewer rows.</exception>
    public static IsolationForest Fit(SparseRows rows, Xoshiro256 random, CancellationToken cancellation = default)
    {
        if (rows.Count < 2) throw new ArgumentException("A row is set apart from others: there must be at least two.", nameof(rows));

        var drawn = Math.Min(RowsOfTree, rows.Count);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var trees = new IsolationTree[Trees];
        foreach (ref var tree in trees.AsSpan())
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = 0; at < drawn; at++)
            {
                var other = at + (int)random.NextInt64(order.Length - at);
                (order[at], order[other]) = (order[other], order[at]);
            }

            tree = IsolationTree.Grow([.. order[..drawn].Select(row => Dense(rows, row))], random);
        }

        return new IsolationForest(trees, rows.Features, IsolationTree.UsualDepth(drawn));
    }

    /// <summary>In (0, 1] for each row: the higher, the sooner it is set apart.</summary>
    /// <param name="rows">Of the features that the forest was fitted on.</param>
    public double[] Scores(SparseRows rows)
    {
        var scores = new double[rows.Count];
        var values = new double[_features];
        for (var row = 0; row < scores.Length; row++)
        {
            Fill(rows, row, values);
            var depth = 0.0;
            foreach (var tree in _trees) depth += tree.DepthOf(values);
            scores[row] = Math.Pow(2, -depth / _trees.Length / _usualDepth);
        }

        return scores;
    }

    private static double[] Dense(SparseRows rows, int row)
    {
        var values = new double[rows.Features];
        Fill(rows, row, values);
        return values;
    }

    private static void Fill(SparseRows rows, int row, double[] values)
    {
        Array.Clear(values);
        var places = rows.Places(row);
        for (var at = 0; at < places.Length; at++) values[places[at]] = rows.Values(row)[at];
    }
}
