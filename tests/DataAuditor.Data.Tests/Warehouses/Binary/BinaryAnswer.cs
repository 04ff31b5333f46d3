using System.Buffers.Binary;
using System.Text;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Binary;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Warehouses.Binary;

/// <summary>Bytes of an answer as a test writes them, and the table that is read from them.</summary>
internal sealed class BinaryAnswer
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public BinaryAnswer Add(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A text behind its length in seven bits a byte, as ClickHouse writes it.</summary>
    public BinaryAnswer AddText(string text) => Add([.. Length(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>A value behind its length in four bytes, as PostgreSQL writes it.</summary>
    public BinaryAnswer AddValue(params byte[] value)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        return Add([.. length, .. value]);
    }

    public static byte[] Length(int length) => length < 0x80 ? [(byte)length] : [(byte)(length | 0x80), .. Length(length >> 7)];

    /// <summary>The fields of a table whose columns have these kinds and types.</summary>
    public static IReadOnlyList<BinaryField> Fields(Func<SqlColumn, bool> sendsValues, params SqlColumn[] columns)
    {
        var load = Load(columns);
        return [.. columns.Select((column, index) => new BinaryField(column, load.Columns[index], column.Kind is not ColumnKind.Category && sendsValues(column)))];
    }

    /// <summary>The table that blocks make up, as texts column by column.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<BinaryField> fields, IEnumerable<BinaryBlock> blocks)
    {
        var load = Load([.. fields.Select(static field => field.Column)]);
        foreach (var block in blocks)
        {
            block.HandOn(load);
        }

        load.Complete();
        return [.. fields.Select((field, index) => field.AsValues ? field.Load.Build() : load.Columns[index].Build()).Select(static column => string.Join(" ", Enumerable.Range(0, column.Count).Select(row => column.TextAt(row) ?? "∅")))];
    }

    /// <summary>A reader of these bytes that hands out a few at a time.</summary>
    public static BinaryInput Input(byte[] bytes, int most = 3) => new(new Trickle(bytes, most), static text => new InvalidDataException(text));

    public static SourceFile File { get; } = new("played", "played", FileFormat.Query, Compressed: false);

    private static TableLoad Load(SqlColumn[] columns) =>
        new(new TableOrder("played", new TableSource("played"), [File], [.. columns.Select(static column => new ColumnPlan(column.Name, column.Kind))], ""));

    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
