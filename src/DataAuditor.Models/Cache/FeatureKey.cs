using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

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
        Smiles molecule => Of(molecule.Text, ""),
        ImageTensor image => Of(image),
        ImagePair pair => Of<UInt128>([Of(pair.First), Of(pair.Second)]),
        VideoTensor clip => Of(clip.Values.Span, clip.Frames, clip.Channels, clip.Height, clip.Width),
        float[] numbers => Of<float>(numbers, numbers.Length),
        _ => throw new NotSupportedException($"Nothing tells two inputs of type {typeof(TInput).Name} apart."),
    };

    private static UInt128 Of(ImageTensor image) => Of(image.Values.Span, image.Channels, image.Height, image.Width);

    private static UInt128 Of<T>(ReadOnlySpan<T> values, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(shape));
        hash.AppendData(MemoryMarshal.AsBytes(values));
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        return MemoryMarshal.Read<UInt128>(bytes);
    }

    private static string Shown(JudgeQuestion question) => string.Create(CultureInfo.InvariantCulture, $"{question.Scale.Low}:{question.Scale.High}:")
        + string.Concat(question.Fields.Select(field => $"{field.Key.Length}:{field.Key}{field.Value.Length}:{field.Value}"))
        + string.Concat(question.Images.Select(image => $"{image.MediaType}:{Convert.ToHexStringLower(SHA256.HashData(image.Content.Span))}"));

    private static UInt128 Of(string first, string second)
    {
        var most = sizeof(int) + ((first.Length + second.Length) * sizeof(char));
        var buffer = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var texts = buffer[sizeof(int)..];
        var isNarrow = Ascii.FromUtf16(first, texts, out var ofFirst) is OperationStatus.Done & Ascii.FromUtf16(second, texts[ofFirst..], out var ofSecond) is OperationStatus.Done;
        if (!isNarrow)
        {
            // As UTF-16: nothing is lost, not even half of a surrogate pair.
            (ofFirst, ofSecond) = (first.Length * sizeof(char), second.Length * sizeof(char));
            MemoryMarshal.AsBytes(first.AsSpan()).CopyTo(texts);
            MemoryMarshal.AsBytes(second.AsSpan()).CopyTo(texts[ofFirst..]);
        }

        // The first text's length stands before both, so that no two pairs run together into the same bytes; its complement where a character is one byte.
        var length = isNarrow ? ~first.Length : first.Length;
        MemoryMarshal.Write(buffer, in length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..(sizeof(int) + ofFirst + ofSecond)], hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
