using System.Text;
using System.Text.Json;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>
/// Rows in the format JSONCompact, as they arrive. It names the columns' types before the rows, and counts the rows behind them: an answer that breaks off,
/// or that goes over into the words of a fault, cannot be taken for a whole one.
/// </summary>
/// <param name="broken">What becomes of an answer that is not whole: the text from where it is none.</param>
internal sealed class JsonCompactRows(Stream body, Func<string, Exception> broken)
{
    private const int MaxRowBytes = 1 << 30;

    private const int MaxQuoted = 4000;

    private byte[] _buffer = new byte[128 << 10];

    private int _start;

    private int _end;

    private bool _isLast;

    private JsonReaderState _state;

    private SqlRowBuilder? _builder;

    private bool[] _isPadded = [];

    /// <summary>Those that are there as a whole; asked for before more bytes are.</summary>
    private readonly List<SqlRow> _whole = [];

    private bool _isBehindRows;

    private long _rows;

    private delegate bool Step(ref Utf8JsonReader reader);

    public IEnumerable<SqlRow> Read()
    {
        Take(Head);
        for (Step next = Rows; !_isBehindRows;)
        {
            Take(next);
            foreach (var row in _whole)
            {
                _rows++;
                yield return row;
            }
        }

        Take(Tail);
        while (true)
        {
            if (_buffer.AsSpan(_start, _end - _start).IndexOfAnyExcept(" \t\r\n"u8) >= 0) throw Broken();
            if (_isLast) break;

            _start = _end;
            Fill();
        }
    }

    /// <summary>Goes one step on, with as many bytes as it takes.</summary>
    private void Take(Step step)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
            try
            {
                if (step(ref reader))
                {
                    _start += (int)reader.BytesConsumed;
                    _state = reader.CurrentState;
                    return;
                }
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw Broken();
            }

            if (_isLast) throw Broken();
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= MaxRowBytes) throw broken("a row is longer than 1 GiB");
            Array.Resize(ref _buffer, 2 * _end);
        }

        var count = body.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isLast = count == 0;
    }

    /// <summary><c>{ "meta": […], "data": [</c>.</summary>
    private bool Head(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType is not JsonTokenType.StartObject) throw new JsonException();
        if (!reader.Read()) return false;
        if (!reader.ValueTextEquals("meta"u8)) throw new JsonException();
        if (!reader.Read() || !JsonElement.TryParseValue(ref reader, out var meta)) return false;
        if (!reader.Read()) return false;
        if (!reader.ValueTextEquals("data"u8)) throw new JsonException();
        if (!reader.Read()) return false;
        if (reader.TokenType is not JsonTokenType.StartArray || meta?.ValueKind is not JsonValueKind.Array) throw new JsonException();

        _builder = new SqlRowBuilder([.. meta.Value.EnumerateArray().Select(static column => ColumnOf(column))]);
        _isPadded = [.. _builder.Columns.Select(ClickHouseTypes.IsPadded)];
        return true;
    }

    private static SqlColumn ColumnOf(JsonElement column)
    {
        var declared = column.GetProperty("type").GetString()!;
        return new SqlColumn(column.GetProperty("name").GetString()!, ClickHouseTypes.TypeOf(declared), declared);
    }

    /// <summary>All rows that are there as a whole, and perhaps the end of them.</summary>
    private bool Rows(ref Utf8JsonReader reader)
    {
        _whole.Clear();
        while (true)
        {
            var before = reader;
            var isWhole = false;
            try
            {
                isWhole = Row(ref reader);
            }
            catch (JsonException) when (_whole.Count > 0)
            {
                // The rows before it are whole; it is told when it is the next.
            }

            if (!isWhole)
            {
                _builder!.Clear();
                reader = before;
                return _whole.Count > 0;
            }

            if (_isBehindRows) return true;
            _whole.Add(_builder!.Build());
        }
    }

    /// <summary>One row, or the end of them; not, where its bytes are not all there.</summary>
    private bool Row(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        _isBehindRows = reader.TokenType is JsonTokenType.EndArray;
        if (_isBehindRows) return true;
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();

        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray) return _builder!.Count == _builder.Columns.Count ? true : throw new JsonException();
            if (_builder!.Count == _builder.Columns.Count) throw new JsonException();
            if (!Add(ref reader)) return false;
        }

        return false;
    }

    private bool Add(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                _builder!.AddNull();
                break;
            case JsonTokenType.String when !reader.ValueIsEscaped:
                AddText(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                var text = new byte[reader.ValueSpan.Length];
                AddText(text.AsSpan(0, reader.CopyString(text)));
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var from = (int)reader.TokenStartIndex;
                if (!reader.TrySkip()) return false;
                _builder!.Add(_buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from));
                break;
            default:
                _builder!.Add(reader.ValueSpan);
                break;
        }

        return true;
    }

    private void AddText(ReadOnlySpan<byte> text) => _builder!.Add(_isPadded[_builder.Count] ? text.TrimEnd((byte)0) : text);

    /// <summary><c>"rows": n … }</c>, which must be as many as there were.</summary>
    private bool Tail(ref Utf8JsonReader reader)
    {
        var counted = -1L;
        while (true)
        {
            if (!reader.Read()) return false;
            if (reader.TokenType is JsonTokenType.EndObject) break;

            if (reader.ValueTextEquals("exception"u8)) throw new JsonException();

            var isRows = reader.ValueTextEquals("rows"u8);
            if (!reader.Read()) return false;
            if (isRows) counted = reader.GetInt64();
            else if (!reader.TrySkip()) return false;
        }

        return counted == _rows ? true : throw broken($"the answer counts {counted} rows, and has {_rows}");
    }

    private Exception Broken()
    {
        while (!_isLast && _end - _start < MaxQuoted) Fill();
        var rest = _buffer.AsSpan(_start, Math.Min(_end - _start, 16 * MaxQuoted));
        return broken(Encoding.UTF8.GetString(rest));
    }
}
