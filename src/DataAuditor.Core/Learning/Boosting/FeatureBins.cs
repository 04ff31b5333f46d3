using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Learning.Boosting;

/// <summary>How the values of one column become bins: at most 255, and behind them one for null, NaN and levels never seen.</summary>
internal sealed class FeatureBins
{
    public const int Most = 255;

    /// <summary>Bins of a column with the one for missing values: what a byte can tell apart.</summary>
    public const int Stride = Most + 1;

    private readonly double[] _upperEdges;
    private readonly byte[] _ofCode;

    private FeatureBins(string name, double[] upperEdges)
    {
        Name = name;
        _upperEdges = upperEdges;
        _ofCode = [];
        Missing = (byte)(upperEdges.Length + 1);
    }

    private FeatureBins(string name, byte[] ofCode, byte missing)
    {
        Name = name;
        IsCategory = true;
        _upperEdges = [];
        _ofCode = ofCode;
        Missing = missing;
    }

    public string Name { get; }

    public bool IsCategory { get; }

    /// <summary>The last bin.</summary>
    public byte Missing { get; }

    public static FeatureBins Fit(FrameColumn column) => column.IsCategory ? OfLevels(column) : OfNumbers(column);

    public byte[] Encode(Frame rows)
    {
        var column = rows.Find(Name) ?? throw new ArgumentException($"The rows have no column '{Name}', which the model was fitted on.", nameof(rows));
        var bins = new byte[rows.Rows];
        if (IsCategory)
        {
            var codes = column.Codes;
            for (var row = 0; row < bins.Length; row++) bins[row] = (uint)codes[row] < (uint)_ofCode.Length ? _ofCode[codes[row]] : Missing;
        }
        else
        {
            var numbers = column.Numbers;
            for (var row = 0; row < bins.Length; row++) bins[row] = Bin(numbers[row]);
        }

        return bins;
    }

    private byte Bin(double value)
    {
        if (double.IsNaN(value)) return Missing;

        // The first edge that is not below the value.
        int low = 0, high = _upperEdges.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_upperEdges[middle] < value) low = middle + 1;
            else high = middle;
        }

        return (byte)low;
    }

    /// <summary>Quantiles, or an edge between any two values where they are few.</summary>
    private static FeatureBins OfNumbers(FrameColumn column)
    {
        var values = column.Numbers.ToArray();
        RadixSort.Sort(values);
        var ordered = values.AsSpan();
        while (!ordered.IsEmpty && double.IsNaN(ordered[^1])) ordered = ordered[..^1];

        var edges = Distinct(ordered);
        if (edges.Count < Most) return new FeatureBins(column.Name, [.. edges]);

        edges.Clear();
        for (var bin = 1; bin < Most; bin++)
        {
            var position = (long)(ordered.Length - 1) * bin;
            var below = (int)(position / Most);
            var edge = position % Most == 0 ? ordered[below] : Between(ordered[below], ordered[below + 1]);
            if (edges.Count == 0 || edge > edges[^1]) edges.Add(edge);
        }

        return new FeatureBins(column.Name, [.. edges]);
    }

    /// <summary>The edges between neighbouring distinct values; stops where they are too many.</summary>
    private static List<double> Distinct(ReadOnlySpan<double> ordered)
    {
        var edges = new List<double>();
        for (var at = 1; at < ordered.Length && edges.Count < Most; at++)
        {
            if (ordered[at] > ordered[at - 1]) edges.Add(Between(ordered[at - 1], ordered[at]));
        }

        return edges;
    }

    /// <summary>At least the lower value and below the higher one, where they differ.</summary>
    private static double Between(double low, double high)
    {
        var middle = (low / 2) + (high / 2);
        return middle >= low && middle < high ? middle : low;
    }

    /// <summary>A bin a level; where the levels are too many the rarest share one.</summary>
    private static FeatureBins OfLevels(FrameColumn column)
    {
        var counts = new int[column.Levels.Count];
        foreach (var code in column.Codes)
        {
            if (code != CategoryColumn.NullCode) counts[code]++;
        }

        var present = counts.Index().Where(level => level.Item > 0).OrderByDescending(level => level.Item).Select(level => level.Index).ToArray();
        var bins = Math.Min(present.Length, Most);
        var ofCode = new byte[counts.Length];
        Array.Fill(ofCode, (byte)bins);
        for (var rank = 0; rank < present.Length; rank++) ofCode[present[rank]] = (byte)Math.Min(rank, Most - 1);
        return new FeatureBins(column.Name, ofCode, (byte)bins);
    }
}
