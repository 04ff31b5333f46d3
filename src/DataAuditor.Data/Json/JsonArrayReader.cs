using System.Text.Json;
using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Json;

/// <summary>A JSON file that is one array of records, read block by block.</summary>
internal sealed class JsonArrayReader(SourceFile file, TextInput input, JsonRecords records, TableReadOptions options)
{
    private readonly JsonWindow _window = new(input, options.BlockBytes);

    private bool _opened;

    private JsonReaderState _state;

    private JsonPlace _place = new();

    /// <returns>Whether there is more.</returns>
    public bool ReadBlock()
    {
        _window.Fill();
        var text = _window.Text;
        if (text.IsEmpty && !_opened && _window.IsLast) throw file.Fault("the file is empty");

        var reader = new Utf8JsonReader(text, _window.IsLast, _state);
        var passed = 0;
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                CheckText(text[passed..(int)reader.BytesConsumed]);
                _place.Pass(text[passed..start]);
                passed = start;
                TakeToken(ref reader);
            }
        }
        catch (JsonException fault)
        {
            throw NotJson(fault);
        }

        var consumed = (int)reader.BytesConsumed;
        _place.Pass(text[passed..consumed]);
        _state = reader.CurrentState;
        return _window.Release(consumed) ? !_window.IsLast : throw records.Fault("the field is longer than 1 GiB", _place);
    }

    private void TakeToken(ref Utf8JsonReader reader)
    {
        if (_opened && (reader.CurrentDepth > 0 || reader.TokenType is not JsonTokenType.EndArray)) records.Take(ref reader, _place);
        if (_opened) return;

        if (reader.TokenType is not JsonTokenType.StartArray) throw records.Fault("the file must be an array of records; records one a line are a .jsonl file", _place);
        _opened = true;
    }

    private AuditException NotJson(JsonException fault)
    {
        var place = new SourceLocation(file.Path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
        return new AuditException(DiagnosticCode.DataFile, JsonFault.Text(fault), place, fault);
    }

    private void CheckText(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text)) throw InvalidText(text);
    }

    private AuditException InvalidText(ReadOnlySpan<byte> text)
    {
        var place = _place;
        place.Pass(text[..Utf8Text.ValidLength(text)]);
        return records.Fault($"the text is not valid {input.Encoding}", place);
    }
}
