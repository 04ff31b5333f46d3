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

    /// <summary>Of two embeddings as models give them.</summary>
    /// <inheritdoc cref="Cosine(ReadOnlySpan{double}, ReadOnlySpan{double})"/>
    public static double? Cosine(float[] first, float[] second) =>
        Cosine(Array.ConvertAll(first, static number => (double)number), Array.ConvertAll(second, static number => (double)number));

    /// <summary>In [−1, 1]; null where a vector has the length 0.</summary>
    public static double? Cosine(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var lengths = Math.Sqrt(Dot(first, first)) * Math.Sqrt(Dot(second, second));
        return lengths > 0 ? Math.Clamp(Dot(first, second) / lengths, -1, 1) : null;
    }
}
