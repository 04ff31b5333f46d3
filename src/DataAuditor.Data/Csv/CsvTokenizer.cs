using System.Text.Unicode;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Csv;

/// <summary>
/// Cuts CSV text into blocks of whole records. A fault ends the block before its record and is thrown when its turn comes,
/// so what is reported does not depend on the size of the blocks.
/// </summary>
internal sealed class CsvTokenizer(SourceFile file, TextInput input, TableReadOptions options)
{
    private const byte Quote = (byte)'"';

    private const byte NewLine = (byte)'\n';

    private const int MaxRecordBytes = 1 << 30;

    private readonly int _maxFieldBytes = Math.Min(options.MaxFieldBytes, Cell.MaxLength);

    private byte[] _bytes = new byte[options.BlockBytes];

    private int[] _marks = new int[options.BlockBytes];

    private int _markCount;

    private int _start;

    private int _end;

    private bool _inputEnded;

    private long _line = 1;

    public CsvBlock Block { get; } = new(file);

    public bool IsEmpty => _end == 0;

    public byte Separator { get; set; }

    /// <summary>Fields a record; 0 as long as the header is unread.</summary>
    public int Fields { get; set; }

    /// <summary>Whether the records that end in what was read so far are of no interest: they are counted then, and the block has no fields. Never where it is null.</summary>
    public Func<bool>? PassesOver { get; init; }

    /// <summary>The text up to the first line end that is not quoted.</summary>
    public ReadOnlySpan<byte> PeekHeader()
    {
        Fill();
        while (true)
        {
            var quoted = false;
            for (var at = 0; at < _end; at++)
            {
                if (_bytes[at] == Quote) quoted = !quoted;
                if (!quoted && _bytes[at] is NewLine or (byte)'\r') return _bytes.AsSpan(0, at);
            }

            if (_inputEnded) return _bytes.AsSpan(0, _end);
            Grow();
        }
    }

    /// <summary>The next records, at least one; false at the end of the file.</summary>
    public bool Read(int maxRecords = int.MaxValue)
    {
        Fill();
        while (_start < _end)
        {
            if (Fields > 0 && PassesOver?.Invoke() is true && Pass()) return true;

            _markCount = StructuralScanner.Scan(_bytes.AsSpan(0, _end), Separator, _marks);
            if (Block.Cells.Length < _markCount + Fields) Block.Cells = new Cell[_markCount + Fields + 256];

            Tokenize(maxRecords);
            if (Block.Rows > 0) return true;

            Grow();
        }

        return false;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _end -= _start;
            _start = 0;
        }

        while (!_inputEnded && _end < _bytes.Length - 1)
        {
            var count = input.Read(_bytes.AsSpan(_end, _bytes.Length - 1 - _end));
            _inputEnded = count == 0;
            _end += count;
        }

        // The last record may lack its line end. Room for it is always kept.
        if (_inputEnded && _end > 0 && _bytes[_end - 1] != NewLine) _bytes[_end++] = NewLine;
    }

    private void Grow()
    {
        if (_bytes.Length >= MaxRecordBytes) throw FaultAt(0).RecordTooLong();

        Array.Resize(ref _bytes, 2 * _bytes.Length);
        _marks = new int[_bytes.Length];
        Fill();
    }

    /// <returns>False where the block may have a fault, or has no record as yet.</returns>
    private bool Pass()
    {
        var text = _bytes.AsSpan(0, _end);
        var counter = new RecordCounter(Separator, Fields, _maxFieldBytes);
        if (!counter.Count(text)) return false;

        Block.Rows = counter.Records;
        _line += counter.LinesOf(text);
        _start = counter.End;
        return true;
    }

    private void Tokenize(int maxRecords)
    {
        Block.Bytes = _bytes;
        Block.Rows = 0;
        Block.RowStride = Fields;
        var last = new CsvRecord { Line = _line };
        var escapes = false;
        while (Block.Rows < maxRecords && last.Next < _end)
        {
            var record = last.Following(Block.Rows * Fields);
            Block.Begin(Block.Rows, record.Next, record.Line);
            var fault = ReadRecord(ref record) ?? (record.Complete ? CheckRecord(record) : null);
            if (fault is not null && Block.Rows == 0)
            {
                CheckText(record.Mark == 0 ? 0 : _marks[record.Mark - 1]);
                throw fault;
            }

            if (fault is not null || !record.Complete) break;

            if (Fields == 0) Block.RowStride = record.Fields;
            escapes |= record.Escaped;
            last = record;
            Block.Rows++;
        }

        Accept(last);
        if (escapes) CsvQuotes.Undouble(Block);
    }

    /// <summary>Takes the records that are valid text; the first that is not begins the next block, where it is reported.</summary>
    private void Accept(CsvRecord last)
    {
        var valid = CheckText(last.Next);
        (_start, _line) = (last.Next, last.Line);
        if (valid == last.Next) return;

        do Block.Rows--;
        while (Block.StartOf(Block.Rows) > valid);
        (_start, _line) = (Block.StartOf(Block.Rows), Block.LineOf(Block.Rows));
    }

    /// <summary>How far the bytes up to this place are text; it is a fault where they are not in the first record.</summary>
    private int CheckText(int end)
    {
        var text = _bytes.AsSpan(0, end);
        var nul = text.IndexOf((byte)0);
        if (nul >= 0) text = text[..nul];
        if (!Utf8.IsValid(text)) text = text[..Utf8Text.ValidLength(text)];

        var firstRecord = Block.Rows > 1 ? Block.StartOf(1) : end;
        if (text.Length < firstRecord) throw text.Length == nul ? FaultAt(0).Nul(nul) : FaultAt(0).InvalidText(text.Length, input.Encoding);
        return text.Length;
    }

    private CsvFault FaultAt(int row) => new(Block, row);

    private AuditException? CheckRecord(CsvRecord record)
    {
        if (record.Fields == 1 && Block.Cells[record.FirstCell].IsNull) return FaultAt(Block.Rows).Blank(isHeader: Fields == 0);
        return Fields == 0 || record.Fields == Fields ? null : FaultAt(Block.Rows).Ragged(record.Fields, Fields);
    }

    /// <summary>Reads fields up to the record's end, or until the block ends; then all of it is read again with more of the file.</summary>
    private AuditException? ReadRecord(ref CsvRecord record)
    {
        var bytes = _bytes;
        var marks = _marks.AsSpan(0, _markCount);
        var cells = Block.Cells.AsSpan(record.FirstCell);
        var separator = Separator;
        var room = Fields == 0 ? cells.Length : Fields;
        while (true)
        {
            if (record.Next < _end && bytes[record.Next] == Quote)
            {
                if (ReadQuoted(ref record, room) is { } quoteFault) return quoteFault;
                if (record.Complete || record.Cut) return null;
                continue;
            }

            // Runs of plain fields are most of a file: their state stays in registers.
            var (next, mark, count) = (record.Next, record.Mark, record.Fields);
            int stop;
            do
            {
                if (mark == marks.Length)
                {
                    (record.Next, record.Mark, record.Fields) = (next, mark, count);
                    return Cut(ref record);
                }

                stop = marks[mark++];
                if (stop - next > _maxFieldBytes || bytes[stop] == Quote) return PlainFault(ref record, next, mark, stop);

                if (count < room) cells[count] = new Cell(next, stop - next, CellForm.Plain);
                count++;
                next = stop + 1;
            }
            while (bytes[stop] == separator && (next == _end || bytes[next] != Quote));

            (record.Next, record.Mark, record.Fields) = (next, mark, count);
            if (bytes[stop] != separator) return EndRecord(ref record, stop);
        }
    }

    private AuditException PlainFault(ref CsvRecord record, int start, int mark, int stop)
    {
        record.Mark = mark;
        return stop - start > _maxFieldBytes ? FaultAt(Block.Rows).FieldTooLong(start, _maxFieldBytes) : FaultAt(Block.Rows).QuoteInside(stop);
    }

    private AuditException? ReadQuoted(ref CsvRecord record, int room)
    {
        var open = record.Next;
        var form = CellForm.Quoted;
        record.Mark++;
        int close;
        while (true)
        {
            if (record.Mark == _markCount) return _inputEnded ? FaultAt(Block.Rows).QuoteUnclosed(open) : Cut(ref record);

            close = _marks[record.Mark++];
            if (_bytes[close] == NewLine) record.Line++;
            if (_bytes[close] != Quote) continue;
            if (close + 1 == _end) return Cut(ref record);
            if (_bytes[close + 1] != Quote) break;

            record.Mark++;
            form = CellForm.Escaped;
        }

        var length = close - open - 1;
        if (length > _maxFieldBytes) return FaultAt(Block.Rows).FieldTooLong(open, _maxFieldBytes);
        if (record.Mark == _markCount || _marks[record.Mark] != close + 1) return FaultAt(Block.Rows).TextAfterQuote(close + 1);

        if (record.Fields < room) Block.Cells[record.FirstCell + record.Fields] = new Cell(open + 1, length, form);
        record.Fields++;
        record.Escaped |= form is CellForm.Escaped;
        record.Mark++;
        record.Next = close + 2;
        return _bytes[close + 1] == Separator ? null : EndRecord(ref record, close + 1);
    }

    private AuditException? EndRecord(ref CsvRecord record, int stop)
    {
        if (_bytes[stop] != NewLine)
        {
            if (stop + 1 == _end) return Cut(ref record);
            if (_bytes[stop + 1] != NewLine) return FaultAt(Block.Rows).LoneCarriageReturn(stop);

            record.Mark++;
            record.Next = stop + 2;
        }

        record.Line++;
        record.Complete = true;
        return null;
    }

    private AuditException? Cut(ref CsvRecord record)
    {
        record.Cut = true;
        return _end - record.Next > _maxFieldBytes ? FaultAt(Block.Rows).FieldTooLong(record.Next, _maxFieldBytes) : null;
    }
}
