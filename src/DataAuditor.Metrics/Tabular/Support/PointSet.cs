namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>The records of a table as points of a <see cref="OneHotSpace"/>; the indicators that are 0 are not held.</summary>
internal sealed class PointSet(int count, double[][] numbers, (int[] Codes, int Levels)[] categories)
{
    public int Count { get; } = count;

    /// <summary>Whether there is nothing between the records: none, one, or all the same.</summary>
    public bool IsOnePoint => Count < 2 || (numbers.All(IsConstant) && categories.All(category => IsConstant(category.Codes)));

    /// <summary>The distance of each of <paramref name="others"/> from the mean of these points.</summary>
    public double[] FromMean(PointSet others)
    {
        var squares = new double[others.Count];
        for (var axis = 0; axis < numbers.Length; axis++)
        {
            var center = numbers[axis].Average();
            var values = others.Numbers[axis];
            for (var row = 0; row < squares.Length; row++) squares[row] += (values[row] - center) * (values[row] - center);
        }

        for (var axis = 0; axis < categories.Length; axis++)
        {
            // Of an indicator vector e and the mean p: |e − p|² = |p|² + 1 − 2p at its own level, and |p|² without one.
            var shares = Shares(categories[axis].Codes, categories[axis].Levels);
            var square = shares.Sum(static share => share * share);
            var codes = others.Categories[axis].Codes;
            for (var row = 0; row < squares.Length; row++) squares[row] += codes[row] < 0 ? square : square + 1 - (2 * shares[codes[row]]);
        }

        for (var row = 0; row < squares.Length; row++) squares[row] = Math.Sqrt(Math.Max(0, squares[row]));
        return squares;
    }

    /// <summary>By axis, then record.</summary>
    public double[][] Numbers => numbers;

    /// <summary>By axis the code of each record, below 0 for one without an indicator, and how many codes there are.</summary>
    public (int[] Codes, int Levels)[] Categories => categories;

    private static bool IsConstant<T>(T[] values)
        where T : IEquatable<T> => !values.AsSpan().ContainsAnyExcept(values[0]);

    private double[] Shares(int[] codes, int levels)
    {
        var shares = new double[levels];
        foreach (var code in codes)
        {
            if (code >= 0) shares[code]++;
        }

        for (var level = 0; level < levels; level++) shares[level] /= Count;
        return shares;
    }
}
