using System.Runtime.Intrinsics;

namespace DataAuditor.Learning.Boosting;

#pragma warning disable RS0030 // Parallel: a kernel; each feature's sums are made by one thread, in the order of the rows.

/// <summary>Grows trees, always at the leaf where a split gains most, as far as <see cref="MostLeaves"/>.</summary>
/// <param name="trainingRows">The rows to grow on, ascending.</param>
internal sealed class TreeGrower(FeatureBins[] features, byte[][] columns, int[] trainingRows, ParallelOptions parallel)
{
    private const int MostLeaves = 31;
    private const int LeastRows = 20;
    private const double LearningRate = 0.1;

    /// <summary>Fewer cells than this are counted sooner than threads are woken.</summary>
    private const long ParallelCells = 1 << 15;

    private readonly int[] _rows = new int[trainingRows.Length];
    private readonly int[] _aside = new int[trainingRows.Length];
    private readonly Vector128<double>[] _ordered = new Vector128<double>[trainingRows.Length];
    private readonly Stack<Histogram> _unused = [];
    private readonly Split?[] _best = new Split?[features.Length];
    private readonly Split?[] _bestOfLarger = new Split?[features.Length];
    private readonly List<TreeNode> _nodes = [];

    /// <summary>Grows one tree and adds its values to the scores of the training rows.</summary>
    /// <param name="derivatives">First and second derivatives of every row's loss.</param>
    public Tree Grow(Vector128<double>[] derivatives, double[] scores)
    {
        trainingRows.CopyTo(_rows, 0);
        _nodes.Clear();
        var leaves = new List<Leaf>();
        var open = new PriorityQueue<Leaf, (double LessGain, int Node)>();

        var root = NewLeaf(0, _rows.Length, derivatives);
        leaves.Add(root);
        if (_rows.Length >= 2 * LeastRows) SearchRoot(root, derivatives);
        Offer(root);
        while (leaves.Count < MostLeaves && open.TryDequeue(out var leaf, out _))
        {
            var (left, right) = Part(leaf, derivatives);
            leaves.Remove(leaf);
            leaves.Add(left);
            leaves.Add(right);
            if (leaves.Count < MostLeaves) SearchChildren(leaf, left, right, derivatives);
            else if (leaf.Histogram is { } histogram) _unused.Push(histogram);
            Offer(left);
            Offer(right);
        }

        foreach (var leaf in leaves)
        {
            if (leaf.Histogram is { } histogram) _unused.Push(histogram);
            var value = _nodes[leaf.Node].Value;
            foreach (var row in _rows.AsSpan(leaf.Start, leaf.Count)) scores[row] += value;
        }

        return new Tree(_nodes);

        void Offer(Leaf leaf)
        {
            if (leaf.Split is { } split) open.Enqueue(leaf, (-split.Gain, leaf.Node));
        }
    }

    private Leaf NewLeaf(int start, int count, Vector128<double>[] derivatives)
    {
        var total = Vector128<double>.Zero;
        foreach (var row in _rows.AsSpan(start, count)) total += derivatives[row];
        _nodes.Add(new TreeNode(-LearningRate * total[0] / Math.Max(total[1], double.Epsilon), 0, null, 0, 0));
        return new Leaf(_nodes.Count - 1, start, count, total);
    }

    /// <summary>Moves the rows of the left child before those of the right, each in their order.</summary>
    private (Leaf Left, Leaf Right) Part(Leaf leaf, Vector128<double>[] derivatives)
    {
        var split = leaf.Split!;
        var bins = columns[split.Feature];
        var rows = _rows.AsSpan(leaf.Start, leaf.Count);
        int left = 0, right = 0;
        foreach (var row in rows)
        {
            var goesLeft = split.GoesLeft[bins[row]];
            rows[left] = row;
            _aside[right] = row;
            left += goesLeft ? 1 : 0;
            right += goesLeft ? 0 : 1;
        }

        _aside.AsSpan(0, right).CopyTo(rows[left..]);
        var children = (NewLeaf(leaf.Start, left, derivatives), NewLeaf(leaf.Start + left, right, derivatives));
        _nodes[leaf.Node] = new TreeNode(0, split.Feature, split.GoesLeft, children.Item1.Node, children.Item2.Node);
        return children;
    }

    private void SearchRoot(Leaf root, Vector128<double>[] derivatives)
    {
        root.Histogram = Unused();
        Gather(root, derivatives);
        ForFeatures(root.Count, feature =>
        {
            root.Histogram.Fill(feature, columns[feature], _rows.AsSpan(root.Start, root.Count), _ordered);
            _best[feature] = SplitSearch.Best(root.Histogram, feature, features[feature], root.Total, root.Count);
        });
        root.Split = Best(_best);
    }

    /// <summary>Counts the smaller child; the larger has what is left of the parent's counts.</summary>
    private void SearchChildren(Leaf parent, Leaf left, Leaf right, Vector128<double>[] derivatives)
    {
        var (smaller, larger) = left.Count <= right.Count ? (left, right) : (right, left);
        if (larger.Count < 2 * LeastRows)
        {
            _unused.Push(parent.Histogram!);
            return;
        }

        smaller.Histogram = Unused();
        larger.Histogram = parent.Histogram!;
        Gather(smaller, derivatives);
        ForFeatures(smaller.Count, feature =>
        {
            smaller.Histogram.Fill(feature, columns[feature], _rows.AsSpan(smaller.Start, smaller.Count), _ordered);
            larger.Histogram.Subtract(feature, smaller.Histogram);
            _best[feature] = SplitSearch.Best(smaller.Histogram, feature, features[feature], smaller.Total, smaller.Count);
            _bestOfLarger[feature] = SplitSearch.Best(larger.Histogram, feature, features[feature], larger.Total, larger.Count);
        });
        smaller.Split = Best(_best);
        larger.Split = Best(_bestOfLarger);
    }

    private void Gather(Leaf leaf, Vector128<double>[] derivatives)
    {
        var rows = _rows.AsSpan(leaf.Start, leaf.Count);
        for (var at = 0; at < rows.Length; at++) _ordered[at] = derivatives[rows[at]];
    }

    private void ForFeatures(int rows, Action<int> work)
    {
        if ((long)rows * features.Length >= ParallelCells)
        {
            Parallel.For(0, features.Length, parallel, work);
            return;
        }

        parallel.CancellationToken.ThrowIfCancellationRequested();
        for (var feature = 0; feature < features.Length; feature++) work(feature);
    }

    /// <summary>Of equal gains the first feature's.</summary>
    private static Split? Best(Split?[] splits) => splits.Aggregate((best, split) => split is not null && (best is null || split.Gain > best.Gain) ? split : best);

    private Histogram Unused() => _unused.TryPop(out var histogram) ? histogram : new Histogram(features.Length);

    private sealed class Leaf(int node, int start, int count, Vector128<double> total)
    {
        public int Node { get; } = node;

        public int Start { get; } = start;

        public int Count { get; } = count;

        public Vector128<double> Total { get; } = total;

        public Histogram? Histogram { get; set; }

        public Split? Split { get; set; }
    }
}
