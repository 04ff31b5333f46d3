using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Counts of all columns of a table in few passes.</summary>
internal sealed class FactsQuery(ISqlEngine engine, StatisticsSql sql, string from)
{
    /// <summary>Columns asked about in one statement: engines bound the length of it.</summary>
    private const int ColumnsAtOnce = 100;

    private const int NumbersOfColumn = 8;

    public (long Records, ColumnFacts[] Facts) Ask(IReadOnlyList<CountedColumn> columns, IReadOnlyList<double> centres, CancellationToken cancellation)
    {
        var facts = new List<ColumnFacts>(columns.Count);
        var records = engine.Query($"SELECT count(*) FROM {from}", cancellation).Single().Integer(0);
        foreach (var some in columns.Zip(centres).Chunk(ColumnsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some.SelectMany(column => Numbers(column.First, column.Second)))} FROM {from}", cancellation).Single();
            var at = 0;
            foreach (var (column, _) in some)
            {
                facts.Add(column.IsCategory ? new ColumnFacts { Values = row.Integer(at) } : Read(row, at));
                at += column.IsCategory ? 1 : NumbersOfColumn;
            }
        }

        return (records, [.. facts]);
    }

    private static ColumnFacts Read(SqlRow row, int at)
    {
        var finite = row.Integer(at + 4);
        return new ColumnFacts(
            row.Integer(at),
            row.Integer(at + 1),
            row.Integer(at + 2),
            row.Integer(at + 3),
            finite,
            finite == 0 ? double.PositiveInfinity : row.Number(at + 5) + 0.0,
            finite == 0 ? double.NegativeInfinity : row.Number(at + 6) + 0.0,
            row.Integer(at + 7));
    }

    private IEnumerable<string> Numbers(CountedColumn column, double centre)
    {
        yield return $"count({sql.Dialect.Name(column.Name)})";
        if (column.IsCategory) yield break;

        var value = sql.Value(column.Sql);
        var distance = $"abs({value} - {sql.Dialect.Number(centre)})";
        yield return StatisticsSql.Count(sql.Dialect.IsNaN(value));
        yield return StatisticsSql.Count($"{value} = -{sql.Infinity}");
        yield return StatisticsSql.Count($"{value} = {sql.Infinity}");
        yield return StatisticsSql.Count(sql.IsFinite(value));
        yield return $"min(CASE WHEN {sql.IsFinite(value)} THEN {value} END)";
        yield return $"max(CASE WHEN {sql.IsFinite(value)} THEN {value} END)";
        yield return StatisticsSql.Count($"{distance} > 0 AND {distance} < {sql.Dialect.Number(SummaryPlan.SmallestSummed)}");
    }
}
