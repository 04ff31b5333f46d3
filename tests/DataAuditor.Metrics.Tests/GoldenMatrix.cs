namespace DataAuditor.Metrics.Tests;

/// <summary>The matrices of the golden features, made anew by their published recipe.</summary>
internal static class GoldenMatrix
{
    /// <summary>Sums of three splitmix64 numbers, about 0.</summary>
    public static double[][] Of(ulong seed, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => Number(seed, 3UL * (ulong)((row * columns) + column))).ToArray())];

    private static double Number(ulong seed, ulong place) => Uniform(seed, place) + Uniform(seed, place + 1) + Uniform(seed, place + 2) - 1.5;

    private static double Uniform(ulong seed, ulong place)
    {
        var z = seed + (0x9E3779B97F4A7C15 * (place + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * Math.Pow(2, -53);
    }
}
