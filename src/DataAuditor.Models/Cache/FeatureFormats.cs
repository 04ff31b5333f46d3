using System.Runtime.InteropServices;
using System.Text;

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
            : typeof(TOutput) == typeof(JudgeAnswer) ? Answer
            : null;
        return (FeatureFormat<TOutput>?)format;
    }

    /// <summary>A record that was not judged may be in the next run.</summary>
    private static FeatureFormat<JudgeAnswer> Answer => new(
        answer => answer.Error is null ? [.. BitConverter.GetBytes(answer.Score), .. BitConverter.GetBytes(answer.Variance), .. Encoding.UTF8.GetBytes(answer.Reason)] : null,
        bytes => new JudgeAnswer(MemoryMarshal.Read<double>(bytes), MemoryMarshal.Read<double>(bytes[sizeof(double)..]), Encoding.UTF8.GetString(bytes[(2 * sizeof(double))..])));

    private static FeatureFormat<T[]> Array<T>()
        where T : unmanaged =>
        new(values => MemoryMarshal.AsBytes(values.AsSpan()).ToArray(), bytes => MemoryMarshal.Cast<byte, T>(bytes).ToArray());

    private static FeatureFormat<T> Value<T>()
        where T : unmanaged =>
        new(value => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray(), bytes => MemoryMarshal.Read<T>(bytes));
}
