using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>The levels of one categorical column in both tables under common numbers: the real table's own, then the synthetic table's new ones.</summary>
internal sealed class LevelAlignment
{
    private readonly int[] _common;

    public LevelAlignment(CategoryColumn real, CategoryColumn synthetic)
    {
        if (ReferenceEquals(real.Levels, synthetic.Levels))
        {
            Names = real.Levels;
            _common = [];
            return;
        }

        var numbers = new Dictionary<string, int>(real.Levels.Count, StringComparer.Ordinal);
        foreach (var level in real.Levels) numbers.Add(level, numbers.Count);

        List<string> names = [.. real.Levels];
        _common = new int[synthetic.Levels.Count];
        for (var level = 0; level < _common.Length; level++)
        {
            var name = synthetic.Levels[level];
            if (numbers.TryGetValue(name, out _common[level])) continue;
            _common[level] = names.Count;
            numbers.Add(name, names.Count);
            names.Add(name);
        }

        Names = names;
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The common number of each level of the synthetic column; empty where they are the same.</summary>
    public ReadOnlySpan<int> Synthetic => _common;

    public LevelCounts Count(CategoryColumn real, CategoryColumn synthetic) =>
        new(Names, CountUnder([], real), CountUnder(_common, synthetic));

    private long[] CountUnder(ReadOnlySpan<int> common, CategoryColumn column)
    {
        var own = new int[column.Levels.Count + 1];
        foreach (var code in column.Codes) own[code + 1]++;

        var counts = new long[Names.Count];
        for (var level = 0; level < column.Levels.Count; level++) counts[common.IsEmpty ? level : common[level]] += own[level + 1];
        return counts;
    }
}
