using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>The levels of a column under numbers that are already known, and new ones after them.</summary>
internal sealed class LevelAlignment
{
    private readonly int[] _common;

    public LevelAlignment(IReadOnlyList<string> known, IReadOnlyList<string> levels)
    {
        if (ReferenceEquals(known, levels))
        {
            Names = known;
            _common = [];
            IsIdentity = true;
            return;
        }

        var numbers = new Dictionary<string, int>(known.Count, StringComparer.Ordinal);
        foreach (var level in known) numbers.Add(level, numbers.Count);

        List<string> names = [.. known];
        _common = new int[levels.Count];
        IsIdentity = true;
        for (var level = 0; level < _common.Length; level++)
        {
            if (!numbers.TryGetValue(levels[level], out _common[level]))
            {
                _common[level] = names.Count;
                numbers.Add(levels[level], names.Count);
                names.Add(levels[level]);
            }

            IsIdentity &= _common[level] == level;
        }

        Names = names;
    }

    /// <summary>The known levels, then those that only this column has.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether each level keeps its own number.</summary>
    public bool IsIdentity { get; }

    /// <summary>The common number of each level; empty where both lists are one and the same.</summary>
    public ReadOnlySpan<int> Common => _common;

    /// <summary>Counts the known levels' own column and the aligned one.</summary>
    public LevelCounts Count(CategoryColumn known, CategoryColumn aligned) =>
        new(Names, CountUnder([], known), CountUnder(_common, aligned));

    private long[] CountUnder(ReadOnlySpan<int> common, CategoryColumn column)
    {
        var own = new int[column.Levels.Count + 1];
        foreach (var code in column.Codes) own[code + 1]++;

        var counts = new long[Names.Count];
        for (var level = 0; level < column.Levels.Count; level++) counts[common.IsEmpty ? level : common[level]] += own[level + 1];
        return counts;
    }
}
