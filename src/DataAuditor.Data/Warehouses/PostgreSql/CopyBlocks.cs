using System.Buffers.Binary;
using DataAuditor.Data.Files;
using DataAuditor.Data.Warehouses.Binary;

namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>Rows as COPY sends them in its binary form: a head, row by row the values behind their lengths, and a mark at the end.</summary>
internal sealed class CopyBlocks(SourceFile file, BinaryInput input, IReadOnlyList<BinaryField> fields)
{
    private const int MaxRows = 8192;

    /// <summary>Bytes from which on a block is handed on.</summary>
    private const int EnoughBytes = 4 << 20;

    private const int FlagBytes = 4;

    private const short NoRow = -1;

    /// <summary>Microseconds and days from 1970 to 2000, where PostgreSQL's times begin.</summary>
    private const long DaysBefore = 10_957;

    private const double MicrosecondsPerDay = 86_400e6;

    private const long MicrosecondsBefore = DaysBefore * 86_400_000_000;

    private readonly BinaryBlock _block = new(file, fields);

    private bool _isOver;

    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    public IEnumerable<BinaryBlock> Read()
    {
        TakeHead();
        while (!_isOver)
        {
            TakeRows();
            _block.Bytes = input.Buffer;
            if (_block.Rows > 0) yield return _block;
        }

        input.BeginBlock();
        if (!input.IsAtEnd()) throw input.Broken();
    }

    private void TakeHead()
    {
        if (!input.Take(Signature.Length).SequenceEqual(Signature)) throw input.Broken(0);

        input.Take(FlagBytes);
        input.Take(BinaryPrimitives.ReadInt32BigEndian(input.Take(sizeof(int))));
    }

    private void TakeRows()
    {
        input.BeginBlock();
        _block.Begin(MaxRows);
        for (var row = 0; row < MaxRows && input.At < EnoughBytes; row++)
        {
            var count = BinaryPrimitives.ReadInt16BigEndian(input.Take(sizeof(short)));
            _isOver = count == NoRow;
            if (_isOver) return;
            if (count != fields.Count) throw input.Broken(input.At - sizeof(short));

            for (var field = 0; field < fields.Count; field++) TakeValue(field, row);
            _block.Rows = row + 1;
        }
    }

    private void TakeValue(int field, int row)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(input.Take(sizeof(int)));
        var isValue = fields[field].AsValues;
        if (length >= 0 && isValue) _block.Values(field)[row] = ValueOf(fields[field].Column.Type, input.Take(length));
        else if (length >= 0) _block.SetText(field, row, input.Take(length), input.At - length);
        else if (isValue) _block.Values(field)[row] = 0;
        else _block.SetNull(field, row);

        if (isValue) _block.Nulls(field)[row] = length < 0;
    }

    /// <summary>As a table has it: a number, or microseconds since 1970.</summary>
    private double ValueOf(SqlType type, ReadOnlySpan<byte> bytes) => (type, bytes.Length) switch
    {
        (SqlType.Float, sizeof(double)) => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        (SqlType.Integer, sizeof(short)) => BinaryPrimitives.ReadInt16BigEndian(bytes),
        (SqlType.Integer, sizeof(int)) => BinaryPrimitives.ReadInt32BigEndian(bytes),
        (SqlType.Integer, sizeof(long)) => BinaryPrimitives.ReadInt64BigEndian(bytes),
        (SqlType.Date, sizeof(int)) => (BinaryPrimitives.ReadInt32BigEndian(bytes) + DaysBefore) * MicrosecondsPerDay,
        (SqlType.Instant, sizeof(long)) => BinaryPrimitives.ReadInt64BigEndian(bytes) + MicrosecondsBefore,
        _ => throw input.Broken(input.At - bytes.Length),
    };
}
