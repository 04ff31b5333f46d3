using System.Buffers;
using System.Text.Json;

namespace DataAuditor.Data.Warehouses;

/// <summary>Rows as JSON objects, one a line: numbers as numbers, lists and structures as they are; NaN and the infinities, which JSON has not, as texts.</summary>
internal static class WarehouseRecords
{
    private const int EnoughBytes = 128 << 10;

    private const int MaxRows = 4096;

    /// <returns>Lines, and how many.</returns>
    public static IEnumerable<(byte[] Lines, int Count)> Cut(IEnumerable<SqlRow> rows)
    {
        var lines = new ArrayBufferWriter<byte>();
        var count = 0;
        using var writer = new Utf8JsonWriter(lines, new JsonWriterOptions { SkipValidation = true });
        foreach (var row in rows)
        {
            Write(writer, row);
            writer.Flush();
            writer.Reset();
            lines.Write("\n"u8);
            if (++count < MaxRows && lines.WrittenCount < EnoughBytes) continue;

            yield return (lines.WrittenSpan.ToArray(), count);
            lines.ResetWrittenCount();
            count = 0;
        }

        if (count > 0) yield return (lines.WrittenSpan.ToArray(), count);
    }

    private static void Write(Utf8JsonWriter writer, SqlRow row)
    {
        writer.WriteStartObject();
        for (var column = 0; column < row.Columns.Count; column++)
        {
            writer.WritePropertyName(row.Columns[column].Name);
            if (row.IsNull(column)) writer.WriteNullValue();
            else Write(writer, row.Columns[column].Type, row.Utf8(column));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SqlType type, ReadOnlySpan<byte> text)
    {
        if (type is SqlType.Json) writer.WriteRawValue(OnOneLine(text), skipInputValidation: true);
        else if (type is SqlType.Boolean || (type is SqlType.Integer or SqlType.Decimal or SqlType.Float && IsFinite(text))) writer.WriteRawValue(text, skipInputValidation: true);
        else writer.WriteStringValue(text);
    }

    /// <summary>NaN and the infinities end in a letter.</summary>
    private static bool IsFinite(ReadOnlySpan<byte> number) => number[^1] is >= (byte)'0' and <= (byte)'9';

    /// <summary>Line breaks within JSON stand between its parts only; in its texts they are escaped.</summary>
    private static byte[] OnOneLine(ReadOnlySpan<byte> json)
    {
        var line = json.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        line.AsSpan().Replace((byte)'\r', (byte)' ');
        return line;
    }
}
