namespace DataAuditor.Numerics;

/// <summary>Powers of two by which elements are scaled, without rounding, so that their squares neither overflow nor vanish.</summary>
internal static class MatrixScale
{
    /// <summary>Powers whose inverses are powers too.</summary>
    private const int MostExponent = 1000;

    /// <summary>Near the largest element; 1 where all are 0.</summary>
    /// <exception cref="ArgumentException">An element is not finite.</exception>
    public static double Unit(ReadOnlySpan<double> elements)
    {
        var largest = 0.0;
        foreach (var element in elements)
        {
            if (!double.IsFinite(element)) throw new ArgumentException($"An element is {element}.", nameof(elements));
            largest = Math.Max(largest, Math.Abs(element));
        }

        return largest == 0 ? 1 : Math.ScaleB(1, Math.Clamp(Math.ILogB(largest), -MostExponent, MostExponent));
    }
}
