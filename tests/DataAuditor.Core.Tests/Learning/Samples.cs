using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Learning;

/// <summary>Seeded rows to learn from: two numbers, one of them with nulls, and two categories with nulls.</summary>
internal sealed class Samples
{
    private readonly Xoshiro256 _random;

    public Samples(ulong seed, int rows, int levels = 12)
    {
        _random = Xoshiro256.Keyed(seed, "samples");
        var signal = Each(rows, () => _random.NextGaussian());
        var gaps = Each(rows, () => _random.NextDouble() < 0.1 ? double.NaN : 1000 + (50 * _random.NextGaussian()));
        var near = Each(rows, () => (int)_random.NextInt64(levels + 1) - 1);
        var far = Each(rows, () => (int)_random.NextInt64(3));
        Rows = new Frame(rows, [
            new FrameColumn("signal", ColumnKind.Number, signal),
            new FrameColumn("gaps", ColumnKind.Number, gaps),
            new FrameColumn("near", near, Names(levels)),
            new FrameColumn("far", far, Names(3)),
        ]);
        Scores = [.. Enumerable.Range(0, rows).Select(row => signal[row] + (near[row] % 3) + (double.IsNaN(gaps[row]) ? 1 : 0))];
    }

    public Frame Rows { get; }

    /// <summary>What the labels follow.</summary>
    public double[] Scores { get; }

    /// <summary>Positive more often the higher the score.</summary>
    public bool[] Noisy() => [.. Scores.Select(score => _random.NextDouble() < 1 / (1 + Math.Exp(-score)))];

    /// <summary>Independent of the rows.</summary>
    public bool[] Shuffled() => [.. Scores.Select(_ => _random.NextDouble() < 0.5)];

    public static Frame Frame(params FrameColumn[] columns) => new(Math.Max(columns[0].Numbers.Length, columns[0].Codes.Length), columns);

    public static FrameColumn Numbers(string name, params double[] values) => new(name, ColumnKind.Number, values);

    public static FrameColumn Categories(string name, int levels, params int[] codes) => new(name, codes, Names(levels));

    private static string[] Names(int levels) => [.. Enumerable.Range(0, levels).Select(level => $"level {level}")];

    private static T[] Each<T>(int rows, Func<T> draw) => [.. Enumerable.Range(0, rows).Select(_ => draw())];
}
