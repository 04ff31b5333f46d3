namespace DataAuditor.Numerics;

/// <summary>Powers of two by which values are scaled, which rounds nothing, where their squares or the sums of these would leave the range of a double.</summary>
internal static class BinaryScale
{
    private const int LargestExponent = 480;

    /// <param name="largest">The largest magnitude of the values.</param>
    /// <returns>The exponent for <see cref="Math.ScaleB"/>; 0 where the values can stay as they are.</returns>
    public static int ExponentFor(double largest)
    {
        var exponent = largest > 0 ? Math.ILogB(largest) : 0;
        return Math.Abs(exponent) < LargestExponent ? 0 : -exponent;
    }

    /// <summary>The values, or a scaled copy.</summary>
    /// <param name="values">Finite.</param>
    public static double[] Scaled(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));

        var exponent = ExponentFor(largest);
        return exponent == 0 ? values : [.. values.Select(value => Math.ScaleB(value, exponent))];
    }
}
