using System.Text;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Lines and columns of offsets in one document. Goes on from the last offset asked for, so that many failures cost one walk.</summary>
internal struct LineCounter
{
    private int _offset;
    private int _line;
    private int _column;

    public (int Line, int Column) Of(ReadOnlySpan<byte> document, int offset)
    {
        offset = Math.Min(offset, document.Length);
        if (offset < _offset || _line == 0) this = new() { _line = 1, _column = 1 };

        while (document[_offset..offset].IndexOf((byte)'\n') is var newline and >= 0)
        {
            _offset += newline + 1;
            _line++;
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(document[_offset..offset]);
        _offset = offset;
        return (_line, _column);
    }
}
