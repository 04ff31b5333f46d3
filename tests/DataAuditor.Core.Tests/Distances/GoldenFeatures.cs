using System.Text.Json;
using DataAuditor.Metrics.Tests;

namespace DataAuditor.Core.Tests.Distances;

/// <summary>The golden features by the names of their cases.</summary>
internal static class GoldenFeatures
{
    public static JsonElement Values { get; } = GoldenFolder.Path is null ? default : JsonElement.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/features/golden.json")));

    public static double[][] Each(double[][] matrix, Func<double, double> map) => [.. matrix.Select(row => Array.ConvertAll(row, number => map(number)))];

    /// <summary>The two matrices of a case.</summary>
    public static (double[][] First, double[][] Second) Pair(string name) => name switch
    {
        "d8" => (GoldenMatrix.Of(1, 100, 8), Each(GoldenMatrix.Of(2, 120, 8), static x => (x * 1.3) + 0.2)),
        "d64_fullrank" => (GoldenMatrix.Of(3, 500, 64), [.. GoldenMatrix.Of(4, 500, 64).Select(static row => row.Zip(row.Reverse(), static (x, y) => x + (0.1 * y)).ToArray())]),
        "d64_n_lt_d" => (GoldenMatrix.Of(5, 32, 64), Each(GoldenMatrix.Of(6, 40, 64), static x => x * 0.7)),
        "identical" => (GoldenMatrix.Of(7, 200, 16), GoldenMatrix.Of(7, 200, 16)),
        "scale_only" => (GoldenMatrix.Of(7, 200, 16), Each(GoldenMatrix.Of(7, 200, 16), static x => 2 * x)),
        "constant_column" => (WithConstant(GoldenMatrix.Of(8, 50, 4)), WithConstant(GoldenMatrix.Of(9, 60, 4))),
        "n2" => (GoldenMatrix.Of(10, 2, 6), GoldenMatrix.Of(11, 2, 6)),
        "d1" => (GoldenMatrix.Of(12, 50, 1), Each(GoldenMatrix.Of(13, 60, 1), static x => 2 * x)),
        "mean_shift_only" => (GoldenMatrix.Of(8, 200, 16), Each(GoldenMatrix.Of(8, 200, 16), static x => x + 0.5)),
        "all_constant" => ([.. Enumerable.Range(0, 5).Select(static _ => new double[] { 1, 1, 1 })], [.. Enumerable.Range(0, 4).Select(static _ => new double[] { 2, 2, 2 })]),
        "d2048_n_lt_d" => (GoldenMatrix.Of(14, 256, 2048), Each(GoldenMatrix.Of(15, 300, 2048), static x => (x * 1.1) + 0.05)),
        "d512_fullrank" => (GoldenMatrix.Of(16, 2000, 512), Each(GoldenMatrix.Of(17, 1500, 512), static x => x * 0.9)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case."),
    };

    private static double[][] WithConstant(double[][] matrix) => [.. matrix.Select(static row => new[] { row[0], row[1], 0.25, row[3] })];
}
