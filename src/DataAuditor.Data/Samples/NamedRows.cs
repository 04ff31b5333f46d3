using System.Buffers;
using System.Text.Json;

namespace DataAuditor.Data.Samples;

/// <summary>Rows whose columns have names.</summary>
internal abstract class NamedRows(string[] names) : TextRows
{
    protected int Columns => names.Length;

    public sealed override JsonElement Json(int row)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        for (var column = 0; column < names.Length; column++)
        {
            if (!IsNull(row, column)) writer.WriteString(names[column], Cell(row, column));
        }

        writer.WriteEndObject();
        writer.Flush();
        return JsonElement.Parse(json.WrittenSpan);
    }

    public abstract bool IsNull(int row, int column);

    protected sealed override int Find(string name) => Array.IndexOf(names, name);
}
