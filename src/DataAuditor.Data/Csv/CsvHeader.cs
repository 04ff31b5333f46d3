using System.Text;
using DataAuditor.Data.Cells;

namespace DataAuditor.Data.Csv;

/// <summary>The first record: the columns' names.</summary>
internal static class CsvHeader
{
    public static IReadOnlyList<string> Names(CsvBlock block)
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
