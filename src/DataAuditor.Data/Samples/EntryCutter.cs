using System.Globalization;
using System.Text.Unicode;

namespace DataAuditor.Data.Samples;

/// <summary>Finds where the entries of a log begin and end: lines, or what lies between two lines that the pattern knows for an entry's first.</summary>
/// <param name="pattern">Null where each line is an entry; then blank lines are none.</param>
internal sealed class EntryCutter(EntryPattern? pattern)
{
    private readonly List<LogEntry> _entries = [];

    private char[] _line = new char[1024];

    private bool _hasBegun;

    private long _wrong;

    /// <summary>What the last cut found.</summary>
    public IReadOnlyList<LogEntry> Entries => _entries;

    /// <summary>The line of the file that the next cut begins at.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What the report says of lines that are no text.</summary>
    public string? Note => _wrong == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{_wrong} of its lines are not valid UTF-8; what is wrong in them is read as U+FFFD");

    /// <summary>Cuts whole entries off the beginning of a text.</summary>
    /// <param name="isLast">Whether the log ends with it.</param>
    /// <returns>How much of the text they take; the rest belongs to an entry whose end is not in it.</returns>
    public int Cut(ReadOnlySpan<byte> text, bool isLast)
    {
        _entries.Clear();
        var isText = Utf8.IsValid(text);
        var (at, line, begun, wrong) = (0, Line, default(LogEntry?), 0L);
        var (cut, cutLine, cutWrong) = (0, Line, 0L);
        while (at < text.Length)
        {
            var feed = text[at..].IndexOf((byte)'\n');
            if (feed < 0 && !isLast) break;

            var own = text.Slice(at, feed < 0 ? text.Length - at : feed).TrimEnd((byte)'\r');
            if (IsFirstLine(own, begun is not null))
            {
                if (begun is { } before) _entries.Add(before);
                (cut, cutLine, cutWrong) = (at, line, wrong);
                begun = new LogEntry(at, at + own.Length, line);
            }
            else if (begun is { } open && !IsBlank(own))
            {
                begun = open with { End = at + own.Length };
            }

            if (!isText && !Utf8.IsValid(own)) wrong++;
            at = feed < 0 ? text.Length : at + feed + 1;
            line++;
            if (pattern is null) Close();
        }

        if (isLast) Close();
        (_hasBegun, Line, _wrong) = (_hasBegun || _entries.Count > 0, cutLine, _wrong + cutWrong);
        return cut;

        void Close()
        {
            if (begun is { } last) _entries.Add(last);
            (begun, cut, cutLine, cutWrong) = (null, at, line, wrong);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether an entry begins here: what stands before the first that the pattern knows is an entry too, lest it be lost.</summary>
    private bool IsFirstLine(ReadOnlySpan<byte> line, bool isWithin)
    {
        if (IsBlank(line)) return false;
        return pattern is null || (!_hasBegun && !isWithin && _entries.Count == 0) || pattern.Begins(Decode(line));
    }

    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> line)
    {
        if (_line.Length < line.Length) _line = new char[line.Length * 2];
        Utf8.ToUtf16(line, _line, out _, out var length);
        return _line.AsSpan(0, length);
    }
}
