using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DataAuditor.Models.Cache;

/// <summary>128 bits of the SHA-256 of what a model was asked: no two inputs that anybody will ever have share them.</summary>
internal static class FeatureKey
{
    private const int OnStack = 1024;

    public static UInt128 Of<TInput>(TInput input) => input switch
    {
        string text => Of(text, ""),
        TextPair pair => Of(pair.First, pair.Second),
        JudgeQuestion question => Of(question.Rubric, Shown(question)),
        _ => throw new NotSupportedException($"Nothing tells two inputs of type {typeof(TInput).Name} apart."),
    };

    private static string Shown(JudgeQuestion question) => string.Create(CultureInfo.InvariantCulture, $"{question.Scale.Low}:{question.Scale.High}:")
        + string.Concat(question.Fields.Select(field => $"{field.Key.Length}:{field.Key}{field.Value.Length}:{field.Value}"))
        + string.Concat(question.Images.Select(image => $"{image.MediaType}:{Convert.ToHexStringLower(SHA256.HashData(image.Content.Span))}"));

    private static UInt128 Of(string first, string second)
    {
        // The first text's length stands before both, so that no two pairs run together into the same bytes. As UTF-16: nothing is lost, and nothing is converted.
        var bytes = sizeof(int) + ((first.Length + second.Length) * sizeof(char));
        var buffer = bytes <= OnStack ? stackalloc byte[OnStack] : new byte[bytes];
        var length = first.Length;
        MemoryMarshal.Write(buffer, in length);
        MemoryMarshal.AsBytes(first.AsSpan()).CopyTo(buffer[sizeof(int)..]);
        MemoryMarshal.AsBytes(second.AsSpan()).CopyTo(buffer[(sizeof(int) + (first.Length * sizeof(char)))..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..bytes], hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
