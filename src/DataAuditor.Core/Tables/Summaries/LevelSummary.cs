using System.Text;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>What is counted of one categorical column: each level exactly, or none where they are too many.</summary>
public sealed class LevelSummary
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    private readonly List<string> _names = [];

    private readonly List<long> _counts = [];

    private long _bytes;

    public long Nulls { get; private set; }

    /// <summary>Values, whether their levels are counted or not.</summary>
    public long Values { get; private set; }

    /// <summary>There are more levels than a summary counts; then it has none.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>In order of first appearance.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>How often each stands.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>Takes in some rows.</summary>
    /// <param name="cells">Receives one cell a row: 0 for null, a level's position plus 1.</param>
    internal void Add(CategoryColumn column, int from, Span<int> cells)
    {
        var codes = column.Codes.Slice(from, cells.Length);
        var own = new int[column.Levels.Count + 1];
        foreach (var code in codes) own[code + 1]++;
        Nulls += own[0];
        Values += codes.Length - own[0];
        own[0] = ContingencyPlan.NullCell;
        for (var level = 0; level < column.Levels.Count && !HasTooMany; level++)
        {
            if (own[level + 1] > 0) own[level + 1] = Add(column.Levels[level], own[level + 1]) + 1;
        }

        if (HasTooMany) return;
        for (var row = 0; row < codes.Length; row++) cells[row] = own[codes[row] + 1];
    }

    /// <summary>Takes in what an engine counted of a column beside its levels.</summary>
    public void AddCounted(long nulls, long values)
    {
        Nulls += nulls;
        Values += values;
    }

    /// <summary>Takes in a level's count.</summary>
    /// <returns>Its position; −1 where it is one level too many.</returns>
    public int Add(string level, long count)
    {
        if (HasTooMany) return -1;
        if (!_codes.TryGetValue(level, out var code))
        {
            _bytes += Encoding.UTF8.GetByteCount(level);
            if (_names.Count == SummaryPlan.MostLevels || _bytes > SummaryPlan.MostLevelBytes)
            {
                GiveUp();
                return -1;
            }

            _codes.Add(level, code = _names.Count);
            _names.Add(level);
            _counts.Add(0);
        }

        _counts[code] += count;
        return code;
    }

    /// <returns>The cell here of each of its cells; null where there are too many levels.</returns>
    internal int[]? Merge(LevelSummary later)
    {
        Nulls += later.Nulls;
        Values += later.Values;
        if (later.HasTooMany) GiveUp();
        var cells = new int[later._names.Count + 1];
        for (var level = 0; level < later._names.Count && !HasTooMany; level++) cells[level + 1] = Add(later._names[level], later._counts[level]) + 1;
        return HasTooMany ? null : cells;
    }

    internal void Archive(StateArchive archive)
    {
        Nulls = archive.PassCountOf(Nulls);
        Values = archive.PassCountOf(Values);
        HasTooMany = archive.Pass(HasTooMany);
        List<string> names = archive.IsReading ? [] : _names;
        archive.PassList(names, archive.PassText);
        var counts = archive.PassCounts([.. _counts]);
        if (counts.Length != names.Count) throw StateArchive.Broken("levels and their counts differ in number");
        if (!archive.IsReading || HasTooMany) return;

        for (var level = 0; level < counts.Length; level++)
        {
            if (Add(names[level], counts[level]) != level) throw StateArchive.Broken("a level occurs twice");
        }

        if (counts.Sum() != Values) throw StateArchive.Broken("a column's levels do not add up to its values");
    }

    /// <summary>There are too many levels.</summary>
    public void GiveUp()
    {
        HasTooMany = true;
        _codes.Clear();
        _names.Clear();
        _counts.Clear();
        _bytes = 0;
    }
}
