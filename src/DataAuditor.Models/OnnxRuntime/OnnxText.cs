using System.Text;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>Texts in tensors: UTF-8 of a stated length, so that a zero inside a text survives.</summary>
internal static unsafe class OnnxText
{
    public static OnnxHandle Create(ReadOnlySpan<string> texts, ReadOnlySpan<long> shape)
    {
        nint tensor;
        fixed (long* lengths = shape)
        {
            OnnxStatus.Check(OnnxNative.CreateTensor(OnnxEnvironment.Current.Allocator, lengths, (nuint)shape.Length, OnnxElementType.String, out tensor));
        }

        var handle = new OnnxHandle(OnnxObject.Value, tensor);
        try
        {
            for (var i = 0; i < texts.Length; i++) Write(tensor, i, texts[i]);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public static string[] Read(nint tensor, int count)
    {
        if (count == 0) return [];

        OnnxStatus.Check(OnnxNative.TextLength(tensor, out var total));
        var content = new byte[total];
        var offsets = new nuint[count];
        fixed (byte* bytes = content)
        fixed (nuint* starts = offsets)
        {
            OnnxStatus.Check(OnnxNative.TextContent(tensor, bytes, (nuint)total, starts, (nuint)count));
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            var end = i + 1 < count ? (int)offsets[i + 1] : content.Length;
            texts[i] = Encoding.UTF8.GetString(content.AsSpan((int)offsets[i]..end));
        }

        return texts;
    }

    private static void Write(nint tensor, int index, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        byte* buffer;
        OnnxStatus.Check(OnnxNative.ResizeText(tensor, (nuint)index, (nuint)length, &buffer));
        Encoding.UTF8.GetBytes(text, new Span<byte>(buffer, length));
    }
}
