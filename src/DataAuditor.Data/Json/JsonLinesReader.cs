using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Json;

/// <summary>A file with one JSON record a line.</summary>
internal sealed class JsonLinesReader(SourceFile file, TextInput input, JsonRecords records, TableReadOptions options)
{
    private const int MaxLineBytes = 1 << 30;

    private byte[] _bytes = new byte[options.BlockBytes];

    private int _end;

    private bool _ended;

    private long _line;

    private long _blankLine;

    /// <returns>Whether there is more.</returns>
    public bool ReadBlock()
    {
        Fill();
        if (_ended && _end == 0 && _line == 0) throw file.Fault("the file is empty");

        var next = 0;
        while (next < _end)
        {
            var length = _bytes.AsSpan(next, _end - next).IndexOf((byte)'\n');
            if (length < 0 && !_ended) break;
            if (length < 0) length = _end - next;

            _line++;
            ReadLine(_bytes.AsSpan(next, length));
            next = Math.Min(next + length + 1, _end);
        }

        if (next == 0 && _end == _bytes.Length) Grow();
        _bytes.AsSpan(next, _end - next).CopyTo(_bytes);
        _end -= next;
        return !_ended;
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (!line.ContainsAnyExcept(" \t\r"u8))
        {
            if (_blankLine == 0) _blankLine = _line;
            return;
        }

        if (_blankLine > 0) throw file.Fault("the line is blank", _blankLine);
        if (!Utf8.IsValid(line)) throw Fault($"the text is not valid {input.Encoding}", line, Utf8Text.ValidLength(line));

        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read()) TakeToken(ref reader, line);
        }
        catch (JsonException fault)
        {
            throw Fault(JsonFault.Text(fault), line, (int)(fault.BytePositionInLine ?? 0), fault);
        }
    }

    private void TakeToken(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        var place = new JsonPlace { Line = _line };
        place.Pass(line[..(int)reader.TokenStartIndex]);
        records.Take(ref reader, place);
    }

    private AuditException Fault(string message, ReadOnlySpan<byte> line, int at, Exception? inner = null)
    {
        var place = new JsonPlace { Line = _line };
        place.Pass(line[..Math.Min(at, line.Length)]);
        return records.Fault(message, place, inner);
    }

    private void Fill()
    {
        while (!_ended && _end < _bytes.Length)
        {
            var count = input.Read(_bytes.AsSpan(_end));
            _ended = count == 0;
            _end += count;
        }
    }

    private void Grow()
    {
        if (_bytes.Length >= MaxLineBytes) throw file.Fault(string.Create(CultureInfo.InvariantCulture, $"the line is longer than {MaxLineBytes} bytes"), _line + 1);
        Array.Resize(ref _bytes, 2 * _bytes.Length);
    }
}
