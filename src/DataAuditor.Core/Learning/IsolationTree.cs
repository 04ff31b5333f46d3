using DataAuditor.Randomness;

namespace DataAuditor.Learning;

/// <summary>A tree of random splits that sets rows apart.</summary>
internal sealed class IsolationTree
{
    private readonly List<Node> _nodes = [default];

    private readonly Xoshiro256 _random;

    private readonly int _highest;

    private IsolationTree(double[][] rows, Xoshiro256 random)
    {
        _random = random;
        _highest = (int)Math.Ceiling(Math.Log2(rows.Length));
        Grow(0, rows, depth: 0);
    }

    public static IsolationTree Grow(double[][] rows, Xoshiro256 random) => new(rows, random);

    /// <summary>How many splits set a row apart on average, of so many: as many as an unsuccessful search in a binary search tree takes.</summary>
    public static double UsualDepth(int rows)
    {
        if (rows < 2) return 0;

        var harmonic = 0.0;
        for (var term = 1; term < rows; term++) harmonic += 1.0 / term;
        return (2 * harmonic) - (2.0 * (rows - 1) / rows);
    }

    /// <summary>How many splits a row passes; where several rows were left together, as many more as would set them apart.</summary>
    public double DepthOf(double[] row)
    {
        var node = _nodes[0];
        while (!node.IsLeaf) node = _nodes[row[node.Feature] < node.Split ? node.Below : node.Below + 1];
        return node.Depth;
    }

    private void Grow(int place, double[][] rows, int depth)
    {
        if (depth == _highest || Varying(rows) is not { Count: > 0 } varying)
        {
            _nodes[place] = new Node(0, 0, 0, depth + UsualDepth(rows.Length));
            return;
        }

        var (feature, low, high) = varying[(int)_random.NextInt64(varying.Count)];

        // Never the lowest value itself, so that both sides have rows.
        var split = high - ((high - low) * _random.NextDouble());
        if (!(split > low)) split = high;
        var below = _nodes.Count;
        _nodes.AddRange([default, default]);
        _nodes[place] = new Node(feature, split, below, 0);
        Grow(below, [.. rows.Where(row => row[feature] < split)], depth + 1);
        Grow(below + 1, [.. rows.Where(row => !(row[feature] < split))], depth + 1);
    }

    /// <summary>The features in which rows differ, with their bounds.</summary>
    private static List<(int Feature, double Low, double High)> Varying(double[][] rows)
    {
        var varying = new List<(int, double, double)>();
        for (var feature = 0; feature < rows[0].Length; feature++)
        {
            double low = rows[0][feature], high = low;
            foreach (var row in rows) (low, high) = (Math.Min(low, row[feature]), Math.Max(high, row[feature]));
            if (high > low) varying.Add((feature, low, high));
        }

        return varying;
    }

    /// <param name="Below">Where rows go whose feature is below the split; the others go to the next place. 0 for a leaf.</param>
    private readonly record struct Node(int Feature, double Split, int Below, double Depth)
    {
        public bool IsLeaf => Below == 0;
    }
}
