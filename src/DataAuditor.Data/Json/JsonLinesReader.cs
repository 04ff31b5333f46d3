using System.Text.Json;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Json;

/// <summary>A file with one JSON record a line.</summary>
internal sealed class JsonLinesReader(SourceFile file, TextInput input, JsonRecords records, TableReadOptions options)
{
    private readonly JsonWindow _window = new(input, options.BlockBytes);

    private long _line;

    private long _blankLine;

    /// <returns>Whether there is more.</returns>
    public bool ReadBlock()
    {
        _window.Fill();
        var text = _window.Text;
        if (_window.IsLast && text.IsEmpty && _line == 0) throw file.Fault("the file is empty");

        var next = 0;
        while (next < text.Length)
        {
            var length = text[next..].IndexOf((byte)'\n');
            if (length < 0 && !_window.IsLast) break;
            if (length < 0) length = text.Length - next;

            _line++;
            ReadLine(text.Slice(next, length));
            next = Math.Min(next + length + 1, text.Length);
        }

        return _window.Release(next) ? !_window.IsLast : throw file.Fault("the line is longer than 1 GiB", _line + 1);
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
}
