using System.Buffers;
using System.Text;
using System.Text.Json;
using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;
using DataAuditor.Data.Parquet;

namespace DataAuditor.Data.Side;

/// <summary>Reads one column of a table, and the ids of its rows where they are asked for.</summary>
/// <param name="name">The column; the only one beside the ids where it is null.</param>
/// <param name="id">The column of ids; null where rows belong to records by position.</param>
internal sealed class ColumnReading(SourceFile file, string? name, string? id)
{
    private const int MostBytes = 1 << 30;

    private readonly Dictionary<string, int>? _rowOf = id is null ? null : new(StringComparer.Ordinal);

    public SideField Read() => file.Format is FileFormat.Parquet ? ReadParquet() : ReadText();

    private ColumnField ReadParquet()
    {
        string hash;
        using (var bytes = new MeasuredStream(file, null)) hash = bytes.Sha256();

        var values = new List<JsonElement>();
        using var records = new ParquetRecords(file);
        foreach (var row in records.Objects())
        {
            var column = name ?? Only([.. row.EnumerateObject().Select(member => member.Name)]);
            if (!row.TryGetProperty(column, out var value)) throw None(column);
            if (id is not null) AddId(row.TryGetProperty(id, out var own) ? RowsBeside.Text(own) : throw None(id), values.Count);

            values.Add(value);
        }

        return new ColumnField(new RowsBeside(file.Path, values.Count, _rowOf), values) { Sha256 = hash };
    }

    private CellField ReadText()
    {
        using var input = new TextInput(file, null);
        var tokenizer = new CsvTokenizer(file, input, new TableReadOptions());
        var names = CsvHeader.Read(file, tokenizer).Names;
        var column = PlaceOf(names, name ?? Only(names));
        var ids = id is null ? -1 : PlaceOf(names, id);
        var texts = new ArrayBufferWriter<byte>(1 << 16);
        var ends = new List<int>();
        while (tokenizer.Read())
        {
            var block = tokenizer.Block;
            for (var row = 0; row < block.Rows; row++)
            {
                if (ids >= 0) AddId(Encoding.UTF8.GetString(block.Text(block[row, ids])), ends.Count);
                texts.Write(block.Text(block[row, column]));
                ends.Add(texts.WrittenCount);
            }

            if (texts.WrittenCount > MostBytes) throw file.Fault("the column is longer than 1 GiB");
        }

        return new CellField(new RowsBeside(file.Path, ends.Count, _rowOf), texts.WrittenSpan.ToArray(), [.. ends]) { Sha256 = input.Sha256() };
    }

    private void AddId(string own, int row)
    {
        if (!_rowOf!.TryAdd(own, row)) throw file.Fault($"the id '{PlainText.OneLine(own)}' stands in two rows");
    }

    private int PlaceOf(IReadOnlyList<string> names, string column)
    {
        for (var place = 0; place < names.Count; place++)
        {
            if (names[place] == column) return place;
        }

        throw None(column);
    }

    private string Only(IReadOnlyList<string> names)
    {
        string[] columns = [.. names.Where(column => column != id)];
        return columns is [var only] ? only : throw file.Fault($"it has several columns; name one: {string.Join(", ", columns.Select(column => PlainText.OneLine(column)))}");
    }

    private AuditException None(string column) => file.Fault($"it has no column '{PlainText.OneLine(column)}'");
}
