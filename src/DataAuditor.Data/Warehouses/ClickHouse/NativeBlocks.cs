using DataAuditor.Data.Files;
using DataAuditor.Data.Warehouses.Binary;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>
/// Rows in the format Native: blocks of columns, each with its name and type, and its values as the server holds them. How many blocks there are it does
/// not say: whether all came is told by the number of rows.
/// </summary>
/// <param name="types">Of each field, as the server names them.</param>
internal sealed class NativeBlocks(SourceFile file, BinaryInput input, IReadOnlyList<BinaryField> fields, IReadOnlyList<string> types)
{
    /// <summary>Of a block; servers send some 65,000 at a time.</summary>
    private const int MostRows = 1 << 24;

    private readonly BinaryBlock _block = new(file, fields);

    private readonly NativeType?[] _values = [.. fields.Zip(types, static (field, type) => field.AsValues ? NativeType.Of(type) : null)];

    private readonly bool[] _isPadded = [.. fields.Select(static field => ClickHouseTypes.IsPadded(field.Column))];

    public IEnumerable<BinaryBlock> Read()
    {
        while (!input.IsAtEnd())
        {
            if (!Take()) continue;

            _block.Bytes = input.Buffer;
            yield return _block;
        }
    }

    /// <returns>Whether the block has rows.</returns>
    private bool Take()
    {
        input.BeginBlock();
        if (input.TakeLength() != fields.Count) throw input.Broken(0);

        var rows = input.TakeLength();
        if (rows > MostRows) throw input.Broken(0);

        _block.Begin(rows);
        for (var field = 0; field < fields.Count; field++)
        {
            input.TakeName();
            if (!IsAsked(input.TakeName(), field)) throw input.Broken(0);

            if (_values[field] is { } type) TakeValues(field, rows, type);
            else TakeTexts(field, rows);
        }

        _block.Rows = rows;
        return rows > 0;
    }

    /// <summary>Of an instant's type, old servers leave out the time zone.</summary>
    private bool IsAsked(string type, int field) => type == types[field] || (_values[field] is { } asked && NativeType.Of(type) == asked);

    private void TakeValues(int field, int rows, NativeType type)
    {
        var nulls = _block.Nulls(field)[..rows];
        var values = _block.Values(field)[..rows];
        var isNull = type.IsNullable ? input.At : -1;
        if (type.IsNullable) input.Take(rows);
        type.Convert(input.Take(rows * type.Width), values);
        if (isNull < 0) return;

        var flags = input.Buffer.AsSpan(isNull, rows);
        for (var row = 0; row < rows; row++)
        {
            nulls[row] = flags[row] != 0;
            if (nulls[row]) values[row] = 0;
        }
    }

    private void TakeTexts(int field, int rows)
    {
        var isNull = types[field] == ClickHouseTables.NullableText ? input.At : -1;
        if (isNull >= 0) input.Take(rows);
        for (var row = 0; row < rows; row++)
        {
            var length = input.TakeLength();
            var text = Spelled(field, input.Take(length), input.At - length);
            if (isNull >= 0 && input.Buffer[isNull + row] != 0) _block.SetNull(field, row);
            else _block.SetText(field, row, text, input.At - length);
        }
    }

    /// <summary>Old servers write the day and the instant that they hold as 0 with zeros.</summary>
    private ReadOnlySpan<byte> Spelled(int field, ReadOnlySpan<byte> text, int at)
    {
        if (_isPadded[field]) return text.TrimEnd((byte)0);
        if (fields[field].Column.Type is not (SqlType.Date or SqlType.Instant) || !text.StartsWith("0000-00-00"u8)) return text;

        "1970-01-01"u8.CopyTo(input.Buffer.AsSpan(at));
        return input.Buffer.AsSpan(at, text.Length);
    }
}
