using System.Buffers;
using System.Text;

namespace DataAuditor.Data.Warehouses;

/// <summary>Puts the rows of a result together, value by value.</summary>
internal sealed class SqlRowBuilder(IReadOnlyList<SqlColumn> columns)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private readonly int[] _ends = new int[columns.Count];

    private int _count;

    public IReadOnlyList<SqlColumn> Columns => columns;

    /// <summary>How many values the row has so far.</summary>
    public int Count => _count;

    public void AddNull() => _ends[_count++] = ~_bytes.WrittenCount;

    public void Add(ReadOnlySpan<byte> text)
    {
        _bytes.Write(Spelled(text));
        _ends[_count++] = _bytes.WrittenCount;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (columns[_count].Type is SqlType.Float)
        {
            Add(Encoding.UTF8.GetBytes(text.ToString()).AsSpan());
            return;
        }

        Encoding.UTF8.GetBytes(text, _bytes);
        _ends[_count++] = _bytes.WrittenCount;
    }

    /// <summary>The row, when all its values were added; the next begins.</summary>
    public SqlRow Build()
    {
        if (_count != columns.Count) throw new InvalidOperationException($"The row has {_count} of {columns.Count} values.");

        var row = new SqlRow(columns, _bytes.WrittenSpan.ToArray(), [.. _ends]);
        Clear();
        return row;
    }

    /// <summary>The values of a row that is none yet are dropped.</summary>
    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _count = 0;
    }

    /// <summary>Engines spell what is no number each in their own way, and old ClickHouse the first day of all.</summary>
    private ReadOnlySpan<byte> Spelled(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("0000-00-00"u8) && columns[_count].Type is (SqlType.Date or SqlType.Instant)) return text.Length == 10 ? "1970-01-01"u8 : "1970-01-01 00:00:00"u8;
        if (columns[_count].Type is not SqlType.Float || text.IsEmpty || (text[^1] | 0x20) is not ((byte)'n' or (byte)'f' or (byte)'y')) return text;
        if ((text[^1] | 0x20) == 'n') return "NaN"u8;
        return text[0] == '-' ? "-Infinity"u8 : "Infinity"u8;
    }
}
