using System.Buffers;
using System.Text.Json;
using DataAuditor.Data.Csv;

namespace DataAuditor.Data.Samples;

/// <summary>Turns rows of a text table into records: every field is a text, an empty one without quotes is null.</summary>
internal static class TableRows
{
    public static RowBlock ToBlock(Role role, long first, SampleOrigin origin, IReadOnlyList<string> names, CsvBlock rows)
    {
        var json = new ArrayBufferWriter<byte>(rows.Bytes.Length);
        var keys = names.Select(name => JsonEncodedText.Encode(name)).ToArray();
        var ends = new int[rows.Rows];
        var lines = new int[rows.Rows];
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
        for (var row = 0; row < rows.Rows; row++)
        {
            WriteRow(writer, keys, rows, row);
            writer.Flush();
            writer.Reset();
            ends[row] = json.WrittenCount;
            lines[row] = (int)Math.Min(rows.LineOf(row), int.MaxValue);
        }

        return new RowBlock(role, first, origin, json.WrittenSpan.ToArray(), ends, lines);
    }

    private static void WriteRow(Utf8JsonWriter writer, JsonEncodedText[] keys, CsvBlock rows, int row)
    {
        writer.WriteStartObject();
        for (var field = 0; field < keys.Length; field++)
        {
            var cell = rows[row, field];
            if (cell.IsNull) continue;

            try
            {
                writer.WriteString(keys[field], rows.Text(cell));
            }
            catch (ArgumentException notText)
            {
                throw rows.NotText(row, field, keys[field].Value, notText);
            }
        }

        writer.WriteEndObject();
    }
}
