using System.Buffers.Binary;
using System.Text;

namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>Writes CBOR for manifests of tests. Numbers are always four bytes long, so that a store is as long whatever they are.</summary>
internal static class CborBytes
{
    public static byte[] Number(int value) => value >= 0 ? Head(0, value) : Head(1, -1 - value);

    public static byte[] Text(string text) => [.. Head(3, text.Length), .. Encoding.UTF8.GetBytes(text)];

    public static byte[] Bytes(params ReadOnlySpan<byte> bytes) => [.. Head(2, bytes.Length), .. bytes];

    public static byte[] Array(params IReadOnlyList<byte[]> items) => [.. Head(4, items.Count), .. items.SelectMany(static item => item)];

    public static byte[] Map(params IReadOnlyList<(string Key, byte[] Value)> entries) =>
        [.. Head(5, entries.Count), .. entries.SelectMany(static entry => (byte[])[.. Text(entry.Key), .. entry.Value])];

    public static byte[] Map(params IReadOnlyList<(int Key, byte[] Value)> entries) =>
        [.. Head(5, entries.Count), .. entries.SelectMany(static entry => (byte[])[.. Number(entry.Key), .. entry.Value])];

    public static byte[] Tagged(byte tag, byte[] item) => [(byte)(0xC0 | tag), .. item];

    private static byte[] Head(int kind, int argument)
    {
        var head = new byte[5];
        head[0] = (byte)((kind << 5) | 26);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), argument);
        return head;
    }
}
