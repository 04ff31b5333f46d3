using System.Buffers;
using System.Text.Json;

namespace DataAuditor.Data.Samples;

/// <summary>The rows of one episode in a table with a step a row: together they are one record, whose fields are arrays, an item a step.</summary>
internal sealed class EpisodeRows(int line)
{
    private static readonly JsonDocumentOptions OfRecords = new() { MaxDepth = 256 };

    private readonly List<(CellRows Rows, int From, int To)> _runs = [];

    /// <summary>The line of the file that the first starts on.</summary>
    public int Line => line;

    public int Count { get; private set; }

    public void Add(CellRows rows, int from, int to)
    {
        _runs.Add((rows, from, to));
        Count += to - from;
    }

    /// <param name="names">Of the columns.</param>
    /// <param name="steps">Where the number of rows is written; null where a column has that name.</param>
    public JsonElement Json(string[] names, string? steps)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        if (steps is not null) writer.WriteNumber(steps, Count);
        for (var column = 0; column < names.Length; column++) Write(writer, names[column], column);
        writer.WriteEndObject();
        writer.Flush();
        return JsonElement.Parse(json.WrittenSpan, OfRecords);
    }

    /// <summary>What is the same in all rows is said once; an array is not, which would be taken for one of steps.</summary>
    private void Write(Utf8JsonWriter writer, string name, int column)
    {
        var (first, start) = (_runs[0].Rows, _runs[0].From);
        var isConstant = _runs.All(run => Enumerable.Range(run.From, run.To - run.From).All(row => run.Rows.IsNull(row, column) == first.IsNull(start, column) && run.Rows.Cell(row, column).SequenceEqual(first.Cell(start, column))));
        if (isConstant && first.IsNull(start, column)) return;

        writer.WritePropertyName(name);
        if (isConstant && !first.Cell(start, column).StartsWith("["u8))
        {
            StepCell.Write(writer, first.Cell(start, column));
            return;
        }

        writer.WriteStartArray();
        foreach (var (rows, from, to) in _runs)
        {
            for (var row = from; row < to; row++)
            {
                if (rows.IsNull(row, column)) writer.WriteNullValue();
                else StepCell.Write(writer, rows.Cell(row, column));
            }
        }

        writer.WriteEndArray();
    }
}
