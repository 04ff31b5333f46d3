using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Csv;

/// <summary>The first record: the columns' names, and what the report says of how they are separated.</summary>
internal sealed record CsvHeader(IReadOnlyList<string> Names, string? Note)
{
    /// <summary>Takes the header from the beginning of a file, and tells the tokenizer what it says of the records.</summary>
    public static CsvHeader Read(SourceFile file, CsvTokenizer tokenizer)
    {
        var header = tokenizer.PeekHeader();
        if (header.IsEmpty && tokenizer.IsEmpty) throw file.Fault("the file is empty");

        tokenizer.Separator = CsvDialect.Separator(file.Format, header);
        tokenizer.Read(maxRecords: 1);
        var names = NamesIn(tokenizer.Block);
        tokenizer.Fields = names.Length;
        return new(names, CsvDialect.Note(file.Format, tokenizer.Separator));
    }

    private static string[] NamesIn(CsvBlock block)
    {
        var names = new string[block.RowStride];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var field = 0; field < names.Length; field++)
        {
            var name = names[field] = Encoding.UTF8.GetString(block.Text(block[0, field]));
            if (name.Length == 0) throw Fault(block, field, $"column {field + 1} has no name in the header");
            if (!places.TryAdd(name, field)) throw Fault(block, field, $"the header names {Utf8Text.Quote(name)} twice: columns {places[name] + 1} and {field + 1}");
        }

        return names;
    }

    private static AuditException Fault(CsvBlock block, int field, string message) => new(DiagnosticCode.DataFile, message, block.Locate(0, field));
}
