using System.Globalization;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>The order statistics of which plans are made.</summary>
/// <param name="bins">The numbers of bins that are planned.</param>
internal sealed class OrderQuery(ISqlEngine engine, StatisticsSql sql, string from, IReadOnlyList<int> bins, CancellationToken cancellation)
{
    /// <summary>Levels asked for in one statement: engines bound its length.</summary>
    private const int LevelsAtOnce = 2000;

    public OrderStatistics Ask(CountedColumn column, long finite)
    {
        var value = sql.Value(column.Sql);
        var counted = Distinct(value);
        return counted is null ? Quantiles(value, finite) : OfCounts(counted, finite);
    }

    private OrderStatistics OfCounts(SortedDictionary<double, long> counts, long finite)
    {
        if (counts.Values.Sum() != finite) throw new AuditException(DiagnosticCode.EngineIncomplete, $"{engine.Dialect.Engine} counts a column's values first as {finite} and then as {counts.Values.Sum()}: the table was changed, or not all of it answered");

        return new OrderStatistics(finite, [.. counts.Keys], rank =>
        {
            foreach (var (value, count) in counts)
            {
                rank -= count;
                if (rank < 0) return value;
            }

            throw new ArgumentOutOfRangeException(nameof(rank));
        });
    }

    /// <summary>All values where they are few; null where they are not.</summary>
    private SortedDictionary<double, long>? Distinct(string value)
    {
        var counts = new SortedDictionary<double, long>();
        var rows = 0;
        foreach (var row in engine.Query($"SELECT {value}, count(*) FROM {from} WHERE {sql.IsFinite(value)} GROUP BY {value} LIMIT {SummaryColumn.MostEdges + 2}", cancellation))
        {
            // Both zeros are one value, which some engines tell apart.
            var number = row.Number(0) + 0.0;
            counts[number] = counts.GetValueOrDefault(number) + row.Integer(1);
            rows++;
        }

        return counts.Count > SummaryColumn.MostEdges || rows == SummaryColumn.MostEdges + 2 ? null : counts;
    }

    private OrderStatistics Quantiles(string value, long finite)
    {
        var ranks = OrderStatistics.Ranks(finite, isManyValued: true, bins);
        var values = new Dictionary<long, double>(ranks.Count);
        foreach (var some in ranks.Chunk(LevelsAtOnce))
        {
            var row = engine.Query($"SELECT {sql.Quantiles(value, some.Select(rank => (rank + 0.5) / finite))} FROM {from}", cancellation).Single();
            var texts = StatisticsSql.List(row.Text(0) ?? "");
            if (texts.Length != some.Length) throw new AuditException(DiagnosticCode.EngineIncomplete, $"{engine.Dialect.Engine} gives {texts.Length} of {some.Length} quantiles");

            for (var at = 0; at < some.Length; at++) values[some[at]] = double.Parse(texts[at], NumberStyles.Float, CultureInfo.InvariantCulture) + 0.0;
        }

        return new OrderStatistics(finite, distinct: null, rank => values[rank]);
    }
}
