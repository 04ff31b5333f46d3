using DataAuditor.Data.Files;

namespace DataAuditor.Data.Csv;

/// <summary>What separates the fields.</summary>
internal static class CsvDialect
{
    private static ReadOnlySpan<byte> Others => ";\t|"u8;

    /// <summary>
    /// Tab in <c>.tsv</c>; in <c>.csv</c> comma, or where the header has none and exactly one of semicolon, tab and bar, that one.
    /// The data never decide: one ragged record must not turn the whole file into one column.
    /// </summary>
    public static byte Separator(FileFormat format, ReadOnlySpan<byte> header)
    {
        if (format is FileFormat.Tsv) return (byte)'\t';
        if (IsOutsideQuotes(header, (byte)',')) return (byte)',';

        byte found = 0;
        foreach (var candidate in Others)
        {
            if (!IsOutsideQuotes(header, candidate)) continue;
            if (found != 0) return (byte)',';
            found = candidate;
        }

        return found == 0 ? (byte)',' : found;
    }

    /// <summary>What the report says of a separator that the file's name does not tell.</summary>
    public static string? Note(FileFormat format, byte separator) => separator switch
    {
        _ when format is FileFormat.Tsv => null,
        (byte)';' => "its fields are separated by semicolons",
        (byte)'\t' => "its fields are separated by tabs",
        (byte)'|' => "its fields are separated by bars",
        _ => null,
    };

    private static bool IsOutsideQuotes(ReadOnlySpan<byte> header, byte wanted)
    {
        var quoted = false;
        foreach (var value in header)
        {
            if (value == '"') quoted = !quoted;
            if (!quoted && value == wanted) return true;
        }

        return false;
    }
}
