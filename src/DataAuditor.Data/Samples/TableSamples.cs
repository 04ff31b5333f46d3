using System.Buffers;
using System.Text.Json;
using DataAuditor.Engine;
using DataAuditor.Media;
using DataAuditor.Tables;

namespace DataAuditor.Data.Samples;

/// <summary>The rows of a table in memory as records: numbers and dates as numbers, categories as texts, nulls absent.</summary>
public static class TableSamples
{
    private const int Capacity = 1024;

    public static IEnumerable<SampleBlock> Of(Role role, Table table, SampleReadOptions options)
    {
        var origin = new SampleOrigin(options.Fields) { Side = options.Side, Units = options.Units, Media = (IMediaFiles?)options.Media ?? SampleOrigin.None.Media };
        for (var first = 0; first < table.RowCount; first += Capacity)
        {
            yield return Block(role, table, origin, first, Math.Min(Capacity, table.RowCount - first));
        }
    }

    private static RowBlock Block(Role role, Table table, SampleOrigin origin, int first, int count)
    {
        var json = new ArrayBufferWriter<byte>();
        var ends = new int[count];
        using var writer = new Utf8JsonWriter(json);
        for (var row = 0; row < count; row++)
        {
            writer.WriteStartObject();
            foreach (var column in table.Columns.Where(column => !column.IsNull(first + row))) Write(writer, column, first + row);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            ends[row] = json.WrittenCount;
        }

        return new RowBlock(role, first, origin, json.WrittenSpan.ToArray(), ends, new int[count]);
    }

    private static void Write(Utf8JsonWriter writer, Column column, int row)
    {
        if (column is NumberColumn { Kind: ColumnKind.Number } numbers && double.IsFinite(numbers.Values[row])) writer.WriteNumber(column.Name, numbers.Values[row]);
        else writer.WriteString(column.Name, column.TextAt(row));
    }
}
