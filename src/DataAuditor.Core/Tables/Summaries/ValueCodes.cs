using System.Text;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>The distinct values of one column, numbered as they come; 0 is null. Both zeros are one value, and so are all NaN.</summary>
public sealed class ValueCodes(ColumnKind kind)
{
    public const int Null = 0;

    private readonly Dictionary<double, int> _numbers = [];

    /// <summary>Levels, or what stands where a number should.</summary>
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    private readonly List<(double Number, string? Text)> _values = [];

    private long _bytes;

    public ColumnKind Kind => kind;

    /// <summary>There are more values than a summary counts; then it has none.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>By code, less 1.</summary>
    internal IReadOnlyList<(double Number, string? Text)> Values => _values;

    /// <summary>The code of a number or date; −1 where it is one too many.</summary>
    public int Of(double value)
    {
        if (_numbers.TryGetValue(value, out var code)) return code;
        if (!HasRoom(0)) return -1;

        _values.Add((value + 0.0, null));
        _numbers.Add(value + 0.0, _values.Count);
        return _values.Count;
    }

    /// <summary>The code of a level, or of what is no value of the column's kind; −1 where it is one too many.</summary>
    public int Of(string text)
    {
        if (_texts.TryGetValue(text, out var code)) return code;
        if (!HasRoom(Encoding.UTF8.GetByteCount(text))) return -1;

        _values.Add((double.NaN, text));
        _texts.Add(text, _values.Count);
        return _values.Count;
    }

    /// <summary>There are too many values.</summary>
    public void GiveUp()
    {
        HasTooMany = true;
        _numbers.Clear();
        _texts.Clear();
        _values.Clear();
    }

    /// <param name="codes">Receives one code a row; of no meaning once there are too many values.</param>
    internal void Read(Column column, Span<int> codes)
    {
        if (column is CategoryColumn levels) ReadLevels(levels, codes);
        else ReadNumbers((NumberColumn)column, codes);
    }

    /// <returns>The code here of each of its codes; null where there are too many values.</returns>
    internal int[]? Merge(ValueCodes later)
    {
        if (later.HasTooMany) GiveUp();
        var codes = new int[later._values.Count + 1];
        for (var value = 0; value < later._values.Count && !HasTooMany; value++)
        {
            var (number, text) = later._values[value];
            codes[value + 1] = text is null ? Of(number) : Of(text);
        }

        return HasTooMany ? null : codes;
    }

    internal void Archive(StateArchive archive)
    {
        HasTooMany = archive.Pass(HasTooMany);
        List<(double Number, string? Text)> values = [.. _values];
        archive.PassList(values, value => archive.Pass(value.Text) is { } text ? (double.NaN, text) : (archive.Pass(value.Number), null));
        if (!archive.IsReading || HasTooMany) return;

        for (var value = 0; value < values.Count; value++)
        {
            var (number, text) = values[value];
            if (text is null && kind is ColumnKind.Category) throw StateArchive.Broken("a level is no text");
            if ((text is null ? Of(number) : Of(text)) != value + 1) throw StateArchive.Broken("a value occurs twice, or one is too many");
        }
    }

    private void ReadLevels(CategoryColumn column, Span<int> codes)
    {
        var known = new int[column.Levels.Count];
        for (var row = 0; row < codes.Length && !HasTooMany; row++)
        {
            var level = column.Codes[row];
            if (level == CategoryColumn.NullCode) codes[row] = Null;
            else codes[row] = known[level] != 0 ? known[level] : known[level] = Of(column.Levels[level]);
        }
    }

    private void ReadNumbers(NumberColumn column, Span<int> codes)
    {
        for (var row = 0; row < codes.Length && !HasTooMany; row++)
        {
            if (column.IsNull(row)) codes[row] = Null;
            else codes[row] = column.Misfits.Count > 0 && column.Misfits.TryGetValue(row, out var misfit) ? Of(misfit) : Of(column.Values[row]);
        }
    }

    private bool HasRoom(int bytes)
    {
        _bytes += bytes;
        if (!HasTooMany && _values.Count < SummaryPlan.MostCells && _bytes <= SummaryPlan.MostLevelBytes) return true;

        GiveUp();
        return false;
    }
}
