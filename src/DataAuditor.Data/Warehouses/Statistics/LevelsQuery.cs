using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>The levels of a table's categories.</summary>
internal sealed class LevelsQuery(ISqlEngine engine, StatisticsSql sql, string from, CancellationToken cancellation)
{
    /// <summary>One level more than is counted tells that there are too many.</summary>
    public void Ask(CountedColumn column, LevelSummary levels)
    {
        var text = sql.Text(column.Sql);
        foreach (var row in engine.Query($"SELECT {text}, count(*) FROM {from} WHERE {sql.Dialect.Name(column.Name)} IS NOT NULL GROUP BY {text} LIMIT {SummaryPlan.MostLevels + 1}", cancellation))
        {
            levels.Add(row.Text(0) ?? throw new InvalidDataException("a level that is not null is null"), row.Integer(1));
        }
    }
}
