using DataAuditor.Tables;

namespace DataAuditor.Distances;

/// <summary>What a distance makes of the columns of a frame: numbers on scales that one table sets, and codes with the weight of a mismatch.</summary>
/// <remarks>A number column that has no range in that table is compared for equality, as codes; so is one that has no finite value there.</remarks>
public sealed class RowEncoding
{
    /// <summary>Infinities are further from every number than any range, and from null.</summary>
    private const double Infinite = double.MaxValue / 4;

    /// <summary>Where differences add up without a limit of their own, infinities lie this many ranges out.</summary>
    private const double FarOut = 1 << 20;

    internal const double NullNumber = double.MaxValue;

    private readonly INumberScale?[] _scales;
    private readonly double _middle;

    /// <summary>The codes of numbers, by column; which code a number has depends on who comes first, and no distance on which code it has.</summary>
    private readonly Dictionary<double, int>?[] _values;

    private RowEncoding(DistanceForm form, Frame scale, double mismatch, double middle, Func<ReadOnlySpan<double>, INumberScale> scaleOf)
    {
        Form = form;
        _middle = middle;
        _scales = [.. scale.Columns.Select(column => column.IsCategory ? null : ScaleOf(column.Numbers, scaleOf))];
        _values = [.. scale.Columns.Zip(_scales, static (column, own) => column.IsCategory || own is not null ? null : new Dictionary<double, int>())];
        Weights =
        [
            .. scale.Columns.Select((column, position) => column.IsCategory ? mismatch : _scales[position] is null || MarksNulls ? 1.0 : 0).Where(weight => weight > 0),
        ];
    }

    internal DistanceForm Form { get; }

    /// <summary>What a mismatch adds, by column of codes.</summary>
    internal double[] Weights { get; }

    internal int Columns => _scales.Length;

    private bool MarksNulls => Form is not DistanceForm.ClippedMean;

    /// <param name="scale">The table that sets ranges and ranks: the real one, also where neither side of a comparison is.</param>
    public static RowEncoding Of(DistanceMeasure measure, Frame scale) => measure switch
    {
        DistanceMeasure.Gower => new RowEncoding(DistanceForm.ClippedMean, scale, 1, NullNumber, static sorted => new RangeScale(sorted[0], sorted[^1], Infinite)),
        DistanceMeasure.L1Onehot => new RowEncoding(DistanceForm.Sum, scale, 2, 0.5, static sorted => new RangeScale(sorted[0], sorted[^1], FarOut)),
        DistanceMeasure.L2Quantile => new RowEncoding(DistanceForm.Euclidean, scale, 2, 0, static sorted => new RankScale(sorted)),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure of distance."),
    };

    /// <summary>
    /// The Euclidean distance of numbers over their range and of one-hot vectors. A null number stands in the middle of the range and is
    /// marked, which adds 1 to the squares against a number; a null category is a category.
    /// </summary>
    /// <param name="scale">The table that sets the ranges.</param>
    public static RowEncoding Euclidean(Frame scale) =>
        new(DistanceForm.Euclidean, scale, 2, 0.5, static sorted => new RangeScale(sorted[0], sorted[^1], FarOut));

    /// <param name="frame">Has the columns of the frame that sets the scales, in the same order.</param>
    public EncodedRows Encode(Frame frame)
    {
        if (frame.Columns.Count != Columns) throw new ArgumentException($"The frame has {frame.Columns.Count} columns, the scales are of {Columns}.", nameof(frame));

        var numbers = new List<double[]>();
        var codes = new List<int[]?>();
        for (var position = 0; position < Columns; position++)
        {
            var column = frame.Columns[position];
            if (_scales[position] is { } scale)
            {
                numbers.Add(Scaled(column.Numbers, scale));
                if (MarksNulls) codes.Add(Marks(column.Numbers));
            }
            else
            {
                codes.Add(_values[position] is { } values ? Coded(column.Numbers, values) : column.Codes.ToArray());
            }
        }

        return new EncodedRows(this, frame.Rows, [.. numbers], [.. codes]);
    }

    /// <summary>The distance that a sum of differences amounts to.</summary>
    internal double Finish(double sum) => Form switch
    {
        DistanceForm.ClippedMean => sum / Math.Max(1, Columns),
        DistanceForm.Euclidean => Math.Sqrt(sum),
        _ => sum,
    };

    /// <summary>The sum of differences that amounts to a distance.</summary>
    internal double SumOf(double distance) => Form switch
    {
        DistanceForm.ClippedMean => distance * Math.Max(1, Columns),
        DistanceForm.Euclidean => distance * distance,
        _ => distance,
    };

    private static INumberScale? ScaleOf(ReadOnlySpan<double> numbers, Func<ReadOnlySpan<double>, INumberScale> scaleOf)
    {
        var finite = new double[numbers.Length];
        var count = 0;
        foreach (var number in numbers)
        {
            if (double.IsFinite(number)) finite[count++] = number;
        }

        var sorted = finite.AsSpan(0, count);
        Numerics.RadixSort.Sort(sorted);
        return count == 0 || sorted[0].Equals(sorted[^1]) ? null : scaleOf(sorted);
    }

    private double[] Scaled(ReadOnlySpan<double> numbers, INumberScale scale)
    {
        var scaled = new double[numbers.Length];
        for (var row = 0; row < scaled.Length; row++) scaled[row] = double.IsNaN(numbers[row]) ? _middle : scale.Scale(numbers[row]);
        return scaled;
    }

    private static int[]? Marks(ReadOnlySpan<double> numbers)
    {
        int[]? marks = null;
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsNaN(numbers[row])) (marks ??= new int[numbers.Length])[row] = 1;
        }

        return marks;
    }

    private static int[] Coded(ReadOnlySpan<double> numbers, Dictionary<double, int> values)
    {
        var codes = new int[numbers.Length];
        lock (values)
        {
            for (var row = 0; row < codes.Length; row++)
            {
                if (double.IsNaN(numbers[row])) codes[row] = CategoryColumn.NullCode;
                else if (!values.TryGetValue(numbers[row], out codes[row])) values.Add(numbers[row], codes[row] = values.Count);
            }
        }

        return codes;
    }
}
