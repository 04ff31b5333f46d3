using System.Buffers;
using System.Text;

namespace DataAuditor.Data.Cells;

/// <summary>UTF-8 from files that nobody vouches for.</summary>
internal static class Utf8Text
{
    private const int MaxQuoted = 40;

    /// <summary>Bytes before the first that is no UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var taken) is OperationStatus.Done) valid += taken;
        return valid;
    }

    /// <summary>For a message: at most 40 characters, on one harmless line.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes) => Quote(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 8 * MaxQuoted)]));

    public static string Quote(string text) => $"'{PlainText.OneLine(text, MaxQuoted)}'";
}
