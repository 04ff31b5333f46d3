namespace DataAuditor.Metrics.Text.Embeddings;

/// <summary>Products of vectors, in the order of their numbers.</summary>
internal static class VectorAlgebra
{
    public static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sum = 0.0;
        for (var at = 0; at < first.Length; at++) sum += first[at] * second[at];
        return sum;
    }

    /// <summary>In [−1, 1]; null where a vector has no direction.</summary>
    public static double? Cosine(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (Scaled(first) is not { } own || Scaled(second) is not { } other) return null;

        return Math.Clamp(Dot(own, other) / (Length(own) * Length(other)), -1, 1);
    }

    /// <summary>The vector divided by its length; null where it has no direction.</summary>
    public static double[]? Direction(ReadOnlySpan<double> vector)
    {
        if (Scaled(vector) is not { } direction) return null;

        var length = Length(direction);
        foreach (ref var number in direction.AsSpan()) number /= length;
        return direction;
    }

    /// <summary>Adds a vector's direction to a sum of such.</summary>
    /// <returns>False where it has none.</returns>
    public static bool TryAddDirection(ReadOnlySpan<double> vector, Span<double> sum)
    {
        if (Direction(vector) is not { } direction) return false;

        for (var at = 0; at < sum.Length; at++) sum[at] += direction[at];
        return true;
    }

    /// <summary>Whether a vector has a length other than 0, however small.</summary>
    public static bool HasDirection(ReadOnlySpan<double> vector) => vector.ContainsAnyExcept(0.0);

    private static double Length(ReadOnlySpan<double> vector) => Math.Sqrt(Dot(vector, vector));

    /// <summary>By the power of two that brings the largest number near 1: squares then neither overflow nor vanish, and no digit changes. Null where no number is other than 0, or one is not finite.</summary>
    private static double[]? Scaled(ReadOnlySpan<double> vector)
    {
        var largest = 0.0;
        foreach (var number in vector) largest = Math.Max(largest, Math.Abs(number));
        if (!(largest > 0 && double.IsFinite(largest))) return null;

        var exponent = Math.ILogB(largest);
        var scaled = new double[vector.Length];
        for (var at = 0; at < scaled.Length; at++) scaled[at] = Math.ScaleB(vector[at], -exponent);
        return scaled;
    }
}
