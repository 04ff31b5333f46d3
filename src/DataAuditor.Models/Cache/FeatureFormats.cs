using System.Runtime.InteropServices;

namespace DataAuditor.Models.Cache;

/// <summary>The formats of what models give.</summary>
internal static class FeatureFormats
{
    /// <summary>Null for outputs that are not kept.</summary>
    public static FeatureFormat<TOutput>? Find<TOutput>()
    {
        object? format = typeof(TOutput) == typeof(float[]) ? Array<float>()
            : typeof(TOutput) == typeof(double[]) ? Array<double>()
            : typeof(TOutput) == typeof(double) ? Value<double>()
            : typeof(TOutput) == typeof(Entailment) ? Value<Entailment>()
            : null;
        return (FeatureFormat<TOutput>?)format;
    }

    private static FeatureFormat<T[]> Array<T>()
        where T : unmanaged =>
        new(values => MemoryMarshal.AsBytes(values.AsSpan()).ToArray(), bytes => MemoryMarshal.Cast<byte, T>(bytes).ToArray());

    private static FeatureFormat<T> Value<T>()
        where T : unmanaged =>
        new(value => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray(), bytes => MemoryMarshal.Read<T>(bytes));
}
