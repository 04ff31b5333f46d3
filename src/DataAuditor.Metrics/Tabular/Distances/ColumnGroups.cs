using System.Collections;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Distances;

/// <summary>All columns, and then seeded random halves of them.</summary>
internal sealed class ColumnGroups(Frame frame, int groups, MetricContext context) : IEnumerable<(string Name, IReadOnlySet<string> Columns)>
{
    public IEnumerator<(string Name, IReadOnlySet<string> Columns)> GetEnumerator()
    {
        var names = frame.Columns.Select(static column => column.Name).ToArray();
        yield return ("all columns", names.ToHashSet(StringComparer.Ordinal));

        var random = context.Random("column groups");
        for (var group = 2; group <= groups && names.Length > 1; group++)
        {
            var shuffled = names.ToArray();
            random.Shuffle<string>(shuffled);
            var half = shuffled.Take((names.Length + 1) / 2).ToHashSet(StringComparer.Ordinal);
            yield return ($"group {group}: {string.Join(", ", names.Where(half.Contains))}", half);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
