using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>
/// How rows become features of a linear model: a number is (x − median) / interquartile range of the fitting rows, with 0 for null and
/// infinite values; a category is one indicator for each level that the fitting rows have, and none for null and other levels.
/// </summary>
/// <remarks>Features are ordered: the numbers, the intercept, then the levels of all columns, the most frequent first.</remarks>
public sealed class FeatureEncoding
{
    /// <summary>A value this many interquartile ranges away says nothing more by being further away, and its square must stay finite.</summary>
    private const double FurthestScaled = 1e9;

    private readonly NumberFeature[] _numbers;
    private readonly LevelFeatures[] _categories;

    private FeatureEncoding(NumberFeature[] numbers, LevelFeatures[] categories, int count)
    {
        _numbers = numbers;
        _categories = categories;
        Count = count;
    }

    /// <summary>All features, the intercept among them.</summary>
    public int Count { get; }

    internal int Intercept => _numbers.Length;

    /// <summary>Learns medians, ranges and levels.</summary>
    /// <param name="rows">Only the columns that are to be features.</param>
    public static FeatureEncoding Fit(Frame rows)
    {
        NumberFeature[] numbers = [.. rows.Columns.Where(column => !column.IsCategory).Select(NumberFeature.Of)];
        FrameColumn[] categories = [.. rows.Columns.Where(column => column.IsCategory)];
        var levels = categories.SelectMany(Frequencies).OrderByDescending(level => level.Count).ToArray();

        var features = categories.Select(column => new LevelFeatures(column.Name, new int[column.Levels.Count])).ToArray();
        var count = numbers.Length + 1 + levels.Length;
        foreach (var feature in features) Array.Fill(feature.OfCode, count);
        for (var rank = 0; rank < levels.Length; rank++) features[levels[rank].Column].OfCode[levels[rank].Code] = numbers.Length + 1 + rank;
        return new FeatureEncoding(numbers, features, count);
    }

    /// <summary>For each number column the scaled values.</summary>
    internal double[][] Numbers(Frame rows) => [.. _numbers.Select(feature => feature.Scale(Column(rows, feature.Name).Numbers))];

    /// <summary>For each category column the feature of every row's level; <see cref="Count"/> where it has none.</summary>
    internal int[][] Levels(Frame rows) => [.. _categories.Select(feature => feature.Encode(Column(rows, feature.Name).Codes, Count))];

    /// <summary>The weighted sum of every row's features.</summary>
    internal double[] Scores(Frame rows, ReadOnlySpan<double> weights)
    {
        var scores = new double[rows.Rows];
        Array.Fill(scores, weights[Intercept]);
        for (var at = 0; at < _numbers.Length; at++) _numbers[at].AddTo(scores, Column(rows, _numbers[at].Name).Numbers, weights[at]);
        foreach (var feature in _categories)
        {
            var codes = Column(rows, feature.Name).Codes;
            for (var row = 0; row < scores.Length; row++)
            {
                var level = feature.Of(codes[row], Count);
                if (level < Count) scores[row] += weights[level];
            }
        }

        return scores;
    }

    private static FrameColumn Column(Frame rows, string name) =>
        rows.Find(name) ?? throw new ArgumentException($"The rows have no column '{name}', which the model was fitted on.", nameof(rows));

    private static IEnumerable<(int Column, int Code, int Count)> Frequencies(FrameColumn column, int position)
    {
        var counts = new int[column.Levels.Count];
        foreach (var code in column.Codes)
        {
            if (code != CategoryColumn.NullCode) counts[code]++;
        }

        return counts.Index().Where(level => level.Item > 0).Select(level => (position, level.Index, level.Item));
    }

    private readonly record struct LevelFeatures(string Name, int[] OfCode)
    {
        /// <summary>A code past the known ones is a level that the fitting rows' tables do not have.</summary>
        public int Of(int code, int none) => (uint)code < (uint)OfCode.Length ? OfCode[code] : none;

        public int[] Encode(ReadOnlySpan<int> codes, int none)
        {
            var encoded = new int[codes.Length];
            for (var row = 0; row < encoded.Length; row++) encoded[row] = Of(codes[row], none);
            return encoded;
        }
    }

    private readonly record struct NumberFeature(string Name, double Median, double Range)
    {
        public static NumberFeature Of(FrameColumn column)
        {
            var finite = new double[column.Numbers.Length];
            var count = 0;
            foreach (var value in column.Numbers)
            {
                if (double.IsFinite(value)) finite[count++] = value;
            }

            var ordered = finite.AsSpan(0, count);
            RadixSort.Sort(ordered);
            if (count == 0) return new NumberFeature(column.Name, 0, 1);

            var range = Quantile.Of(ordered, 0.75) - Quantile.Of(ordered, 0.25);
            return new NumberFeature(column.Name, Quantile.Of(ordered, 0.5), range > 0 && double.IsFinite(range) ? range : 1);
        }

        public double[] Scale(ReadOnlySpan<double> values)
        {
            var scaled = new double[values.Length];
            for (var row = 0; row < scaled.Length; row++) scaled[row] = Scale(values[row]);
            return scaled;
        }

        public void AddTo(double[] scores, ReadOnlySpan<double> values, double weight)
        {
            for (var row = 0; row < scores.Length; row++) scores[row] += weight * Scale(values[row]);
        }

        private double Scale(double value) =>
            double.IsFinite(value) ? Math.Clamp((value - Median) / Range, -FurthestScaled, FurthestScaled) : 0;
    }
}
