using DataAuditor.Metrics.Tabular.Pairs;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Distances;

/// <summary>
/// All columns, and then by turns columns that go together in the real table, since a part of a record is seldom copied at random, and
/// seeded random halves. Where no further columns go together, the rest are random.
/// </summary>
internal sealed class ColumnGroups(TablePair tables, MetricContext context)
{
    private readonly IReadOnlyList<ColumnPair> _columns = tables.Columns;

    private int Half => (_columns.Count + 1) / 2;

    /// <param name="count">All columns are one of them; of a single column there is no other.</param>
    public IEnumerable<(string Name, IReadOnlySet<string> Columns)> First(int count)
    {
        yield return ("all columns", Names(_columns));
        if (count < 2 || _columns.Count < 2) yield break;

        using var associated = Associated().GetEnumerator();
        var random = context.Random("column groups");
        for (var group = 2; group <= count; group++)
        {
            var (kind, columns) = group % 2 == 0 && associated.MoveNext() ? ("associated", associated.Current) : ("random", RandomHalf(random));
            yield return ($"group {group}, {kind}: {string.Join(", ", _columns.Where(column => columns.Contains(column.Name)).Select(static column => column.Name))}", columns);
        }
    }

    /// <summary>A column and those which are the most associated with it, at most a half of all; the next begins with a column that the fewest groups have.</summary>
    private IEnumerable<IReadOnlySet<string>> Associated()
    {
        var association = Associations.Of(tables);
        List<IReadOnlySet<string>> groups = [];
        var seeds = _columns.OrderByDescending(seed => _columns.Max(other => association[seed, other])).ThenBy(static seed => seed.Name, StringComparer.Ordinal).ToList();
        while (seeds.MinBy(seed => groups.Count(group => group.Contains(seed.Name))) is { } seed)
        {
            seeds.Remove(seed);
            var others = _columns.Where(other => association[seed, other] > 0)
                .OrderByDescending(other => association[seed, other]).ThenBy(static other => other.Name, StringComparer.Ordinal).Take(Half - 1);
            var columns = Names([seed, .. others]);
            if (columns.Count < 2 || groups.Any(columns.SetEquals)) continue;

            groups.Add(columns);
            yield return columns;
        }
    }

    private HashSet<string> RandomHalf(Xoshiro256 random)
    {
        var shuffled = _columns.ToArray();
        random.Shuffle<ColumnPair>(shuffled);
        return Names(shuffled.Take(Half));
    }

    private static HashSet<string> Names(IEnumerable<ColumnPair> columns) => columns.Select(static column => column.Name).ToHashSet(StringComparer.Ordinal);
}
