using System.Text.Json;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.Distances;

/// <summary>The golden feature matrices, made anew by their published recipe.</summary>
internal static class GoldenFeatures
{
    public static JsonElement Values { get; } = GoldenFolder.Path is null ? default : JsonElement.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/features/golden.json")));

    /// <summary>Sums of three splitmix64 numbers, about 0.</summary>
    public static double[][] Matrix(ulong seed, int rows, int columns) =>
    [
        .. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column =>
        {
            var place = 3 * (((ulong)row * (ulong)columns) + (ulong)column);
            return Uniform(seed, place) + Uniform(seed, place + 1) + Uniform(seed, place + 2) - 1.5;
        }).ToArray()),
    ];

    public static double[][] Each(double[][] matrix, Func<double, double> map) => [.. matrix.Select(row => Array.ConvertAll(row, number => map(number)))];

    /// <summary>The two matrices of a case.</summary>
    public static (double[][] First, double[][] Second) Pair(string name) => name switch
    {
        "d8" => (Matrix(1, 100, 8), Each(Matrix(2, 120, 8), static x => (x * 1.3) + 0.2)),
        "d64_fullrank" => (Matrix(3, 500, 64), [.. Matrix(4, 500, 64).Select(static row => row.Zip(row.Reverse(), static (x, y) => x + (0.1 * y)).ToArray())]),
        "d64_n_lt_d" => (Matrix(5, 32, 64), Each(Matrix(6, 40, 64), static x => x * 0.7)),
        "identical" => (Matrix(7, 200, 16), Matrix(7, 200, 16)),
        "scale_only" => (Matrix(7, 200, 16), Each(Matrix(7, 200, 16), static x => 2 * x)),
        "constant_column" => (WithConstant(Matrix(8, 50, 4)), WithConstant(Matrix(9, 60, 4))),
        "n2" => (Matrix(10, 2, 6), Matrix(11, 2, 6)),
        "d1" => (Matrix(12, 50, 1), Each(Matrix(13, 60, 1), static x => 2 * x)),
        "mean_shift_only" => (Matrix(8, 200, 16), Each(Matrix(8, 200, 16), static x => x + 0.5)),
        "all_constant" => ([.. Enumerable.Range(0, 5).Select(static _ => new double[] { 1, 1, 1 })], [.. Enumerable.Range(0, 4).Select(static _ => new double[] { 2, 2, 2 })]),
        "d2048_n_lt_d" => (Matrix(14, 256, 2048), Each(Matrix(15, 300, 2048), static x => (x * 1.1) + 0.05)),
        "d512_fullrank" => (Matrix(16, 2000, 512), Each(Matrix(17, 1500, 512), static x => x * 0.9)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case."),
    };

    private static double[][] WithConstant(double[][] matrix) => [.. matrix.Select(static row => new[] { row[0], row[1], 0.25, row[3] })];

    private static double Uniform(ulong seed, ulong place)
    {
        var z = seed + (0x9E3779B97F4A7C15 * (place + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * Math.Pow(2, -53);
    }
}
