using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DataAuditor.Data.Samples;

/// <summary>Entries of a log as rows: <c>line</c> is an entry's text, or what the pattern calls so with the lines below it; the pattern's other groups are columns too.</summary>
internal sealed class EntryRows : NamedRows
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);
    private readonly (int Start, int Length)[] _cells;

    /// <param name="names">The pattern's fields but <c>line</c>, and <c>line</c>.</param>
    /// <param name="isText">Whether the text is valid UTF-8.</param>
    public EntryRows(string[] names, byte[] text, LogEntry[] entries, EntryPattern? pattern, bool isText)
        : base(names)
    {
        _cells = new (int, int)[entries.Length * names.Length];
        for (var row = 0; row < entries.Length; row++)
        {
            var entry = text.AsSpan(entries[row].Start..entries[row].End);
            if (pattern is null && isText) Put(row, 0, entry);
            else Put(row, names, Encoding.UTF8.GetString(entry).Replace("\r\n", "\n", StringComparison.Ordinal), pattern);
        }
    }

    public override ReadOnlySpan<byte> Cell(int row, int column)
    {
        var (start, length) = _cells[(row * Columns) + column];
        return _bytes.WrittenSpan.Slice(start, length);
    }

    public override bool IsNull(int row, int column) => _cells[(row * Columns) + column].Length == 0;

    private void Put(int row, string[] names, string entry, EntryPattern? pattern)
    {
        var end = entry.IndexOf('\n', StringComparison.Ordinal) is var feed and >= 0 ? feed : entry.Length;
        if (pattern?.Match(entry[..end]) is { } match)
        {
            for (var column = 0; column < names.Length - 1; column++) Put(row, column, match.Groups[names[column]].ValueSpan);
            entry = LineOf(match, entry, end);
        }

        Put(row, names.Length - 1, entry);
    }

    /// <summary>An entry without a word of its own is known by its first line.</summary>
    private static string LineOf(Match match, string entry, int end) =>
        match.Groups["line"] is { Success: true } own && own.Value + entry[end..] is var line && !string.IsNullOrWhiteSpace(line) ? line : entry;

    private void Put(int row, int column, ReadOnlySpan<char> text)
    {
        var start = _bytes.WrittenCount;
        Encoding.UTF8.GetBytes(text, _bytes);
        _cells[(row * Columns) + column] = (start, _bytes.WrittenCount - start);
    }

    private void Put(int row, int column, ReadOnlySpan<byte> text)
    {
        _cells[(row * Columns) + column] = (_bytes.WrittenCount, text.Length);
        _bytes.Write(text);
    }
}
