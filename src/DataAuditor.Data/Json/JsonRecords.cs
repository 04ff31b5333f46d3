using System.Text.Json;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Json;

/// <summary>Takes the tokens of flat objects, one object a record.</summary>
internal sealed class JsonRecords
{
    private const int FlushBytes = 1 << 20;

    private readonly SourceFile _file;

    private readonly TextInput _input;

    private readonly TableLoad _load;

    private readonly TableReadOptions _options;

    private readonly JsonBlock _block;

    private readonly JsonFields _fields;

    private int _field;

    private bool _isDue;

    public JsonRecords(SourceFile file, TextInput input, TableLoad load, TableReadOptions options)
    {
        _file = file;
        _input = input;
        _load = load;
        _options = options;
        _block = new JsonBlock(file);
        _fields = new JsonFields(load, _block);
    }

    public long Count { get; private set; }

    public int Blocks { get; private set; }

    public bool IsInside { get; private set; }

    /// <summary>One token of a record, and where it stands.</summary>
    public void Take(ref Utf8JsonReader reader, JsonPlace place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when !IsInside:
                IsInside = true;
                _fields.BeginRecord();
                break;
            case JsonTokenType.EndObject when IsInside:
                EndRecord();
                break;
            case JsonTokenType.PropertyName:
                BeginValue(ref reader, place);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when IsInside:
                throw Fault($"the field {Utf8Text.Quote(_fields.Name)} holds {(reader.TokenType is JsonTokenType.StartArray ? "an array" : "an object")}; only flat records make a table", place);
            default:
                if (!IsInside) throw Fault("a record must be an object", place);
                TakeValue(ref reader, place);
                break;
        }
    }

    /// <summary>As much of the file as makes a block was read: shards are cut there, whatever the number of records.</summary>
    public void EndBlock()
    {
        _isDue = _load.IsCut;
        if (_isDue && !IsInside) Flush();
    }

    public void Flush()
    {
        _isDue = false;
        if (_block.Rows == 0) return;

        _fields.Complete();
        if (!_load.PassesOver(_input, _block.Rows)) _load.Append(_block, _fields.Fields);
        _block.Clear();
        Blocks++;
    }

    public AuditException Fault(string message, JsonPlace place, Exception? inner = null) => _file.Fault(message, place.Line, place.Column, inner);

    private void EndRecord()
    {
        IsInside = false;
        _block.Rows++;
        Count++;
        if (_isDue || _block.Rows == JsonBlock.Capacity || _block.Used > FlushBytes) Flush();
    }

    private void BeginValue(ref Utf8JsonReader reader, JsonPlace place)
    {
        try
        {
            _field = _fields.Next(ref reader, Count);
            if (_field == -2) throw Fault($"the record has the key {Utf8Text.Quote(_fields.Name)} twice", place);
        }
        catch (InvalidOperationException noText)
        {
            throw Fault("the key is not valid text", place, noText);
        }
    }

    private void TakeValue(ref Utf8JsonReader reader, JsonPlace place)
    {
        if (_field < 0 || reader.TokenType is JsonTokenType.Null) return;
        if (reader.ValueSpan.Length > _options.MaxFieldBytes) throw Fault($"the field {Utf8Text.Quote(_fields.Name)} is longer than {_options.MaxFieldBytes} bytes", place);

        var room = _block.Room(reader.ValueSpan.Length);
        if (reader.TokenType is not JsonTokenType.String)
        {
            reader.ValueSpan.CopyTo(room);
            _block.Keep(_field, room.Length, CellForm.Plain, place);
            return;
        }

        try
        {
            _block.Keep(_field, reader.CopyString(room), CellForm.JsonString, place);
        }
        catch (InvalidOperationException noText)
        {
            throw Fault($"the field {Utf8Text.Quote(_fields.Name)} is not valid text", place, noText);
        }
    }
}
