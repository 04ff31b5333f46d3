using System.Globalization;

namespace DataAuditor.Data.Csv;

/// <summary>What can be wrong with a record.</summary>
internal readonly struct CsvFault(CsvBlock block, int row)
{
    public AuditException Blank(bool isHeader) =>
        AtLine(isHeader ? "the first line is blank; it must name the columns" : "the line is blank; a record without values is written with its separators, an empty text as \"\"");

    public AuditException Ragged(int found, int expected) => AtLine($"the record has {Fields(found)}, the header {Fields(expected)}");

    public AuditException RecordTooLong() => AtLine("the record is longer than 1 GiB; is a quote not closed?");

    public AuditException FieldTooLong(int start, int limit) =>
        At(start, string.Create(CultureInfo.InvariantCulture, $"the field is longer than {limit} bytes{(block.Bytes[start] == '"' ? "; is its closing quote missing?" : "")}"));

    public AuditException QuoteUnclosed(int open) => At(open, "the quote that opens here is never closed");

    public AuditException QuoteInside(int at) => At(at, "a quote stands inside a field that is not quoted; quote the whole field and double the quotes inside");

    public AuditException TextAfterQuote(int at) => At(at, "text follows a closing quote; a quote inside a quoted field is doubled");

    public AuditException LoneCarriageReturn(int at) => At(at, "a carriage return stands alone; lines end with LF or CR LF");

    public AuditException Nul(int at) => At(at, "the text holds a NUL byte; is it UTF-16 without a byte order mark?");

    public AuditException InvalidText(int at, string encoding) => At(at, $"the text is not valid {encoding}");

    private static string Fields(int count) => count == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{count} fields");

    private AuditException AtLine(string message) => block.File.Fault(message, block.LineOf(row));

    private AuditException At(int position, string message) => new(DiagnosticCode.DataFile, message, block.LocateByte(row, position));
}
