using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>What is to be known of all columns of a table before its values are summed up and cut, in few passes.</summary>
internal sealed class FactsQuery(ISqlEngine engine, StatisticsSql sql, string from, CancellationToken cancellation)
{
    /// <summary>Columns asked about in one statement: engines bound the length of it.</summary>
    private const int ColumnsAtOnce = 100;

    /// <summary>A value that differs from a centre beyond this differs by more than can vanish when it is squared: doubles are that far apart.</summary>
    private const double SmallestCentre = 1e-100;

    public (long Records, ColumnFacts[] Facts) Ask(IReadOnlyList<CountedColumn> columns)
    {
        var facts = new ColumnFacts[columns.Count];
        long? records = null;
        foreach (var some in columns.Index().Chunk(ColumnsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some.SelectMany(column => First(column.Item)).Prepend("count(*)"))} FROM {from}", cancellation).Single();
            Agree(records ??= row.Integer(0), row.Integer(0));
            var at = 1;
            foreach (var (index, column) in some) facts[index] = Read(column, row, ref at);
        }

        if (sql.PutsNaNLast) AskFinite(columns, facts);
        AskOthers(columns, facts);
        return (records ?? engine.Query($"SELECT count(*) FROM {from}", cancellation).Single().Integer(0), facts);
    }

    /// <summary>How many finite values of each column lie so near the centre that their distance cannot be squared, and not on it.</summary>
    public long[] NearCentre(IReadOnlyList<CountedColumn> columns, IReadOnlyList<ColumnFacts> facts, IReadOnlyList<double> centres)
    {
        var near = new long[columns.Count];
        var possible = Enumerable.Range(0, columns.Count).Where(column => columns[column].CanBeInfinite && facts[column].Finite > 0 && Math.Abs(centres[column]) < SmallestCentre);
        foreach (var some in possible.Chunk(ColumnsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some.Select(column => Near(columns[column], centres[column])))} FROM {from}", cancellation).Single();
            foreach (var (at, column) in some.Index()) near[column] = row.Integer(at);
        }

        return near;
    }

    private static void Agree(long before, long now)
    {
        if (before != now) throw new InvalidDataException($"{before} records were counted first, and then {now}");
    }

    private IEnumerable<string> First(CountedColumn column)
    {
        yield return sql.CanBeNull(column.Sql) ? $"count({sql.Dialect.Name(column.Name)})" : "count(*)";
        if (column.IsCategory) yield break;

        if (column.CanBeInfinite && !sql.PutsNaNLast)
        {
            foreach (var finite in Finite(column)) yield return finite;
            yield break;
        }

        yield return $"min({sql.Value(column.Sql)})";
        yield return $"max({sql.Value(column.Sql)})";
    }

    private string[] Finite(CountedColumn column)
    {
        var value = sql.Value(column.Sql);
        var condition = sql.IsFinite(value);
        return [sql.Least(value, condition), sql.Most(value, condition), sql.Count(condition, sql.CanBeNull(column.Sql))];
    }

    private ColumnFacts Read(CountedColumn column, SqlRow row, ref int at)
    {
        var values = row.Integer(at++);
        if (column.IsCategory) return new ColumnFacts { Values = values };

        var facts = new ColumnFacts { Values = values, Least = Number(row, at++, double.PositiveInfinity), Most = Number(row, at++, double.NegativeInfinity) };
        return column.CanBeInfinite && !sql.PutsNaNLast ? WithFinite(facts, row.Integer(at++)) : facts with { Finite = values };
    }

    private static double Number(SqlRow row, int at, double none) => row.IsNull(at) ? none : row.Number(at) + 0.0;

    private static ColumnFacts WithFinite(ColumnFacts facts, long finite) =>
        finite > 0 ? facts with { Finite = finite } : facts with { Finite = 0, Least = double.PositiveInfinity, Most = double.NegativeInfinity };

    /// <summary>Where the smallest or the largest is not finite, those that are are looked at for themselves.</summary>
    private void AskFinite(IReadOnlyList<CountedColumn> columns, ColumnFacts[] facts)
    {
        foreach (var some in Enumerable.Range(0, facts.Length).Where(column => facts[column].Finite > 0 && !(double.IsFinite(facts[column].Least) && double.IsFinite(facts[column].Most))).Chunk(ColumnsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some.SelectMany(column => Finite(columns[column])))} FROM {from}", cancellation).Single();
            foreach (var (at, column) in some.Index())
            {
                facts[column] = WithFinite(facts[column] with { Least = Number(row, 3 * at, double.PositiveInfinity), Most = Number(row, (3 * at) + 1, double.NegativeInfinity) }, row.Integer((3 * at) + 2));
            }
        }
    }

    /// <summary>What is not finite is told apart where there is any.</summary>
    private void AskOthers(IReadOnlyList<CountedColumn> columns, ColumnFacts[] facts)
    {
        foreach (var some in Enumerable.Range(0, facts.Length).Where(column => !columns[column].IsCategory && facts[column].Finite < facts[column].Values).Chunk(ColumnsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some.SelectMany(column => Others(columns[column].Sql)))} FROM {from}", cancellation).Single();
            foreach (var (at, column) in some.Index())
            {
                facts[column] = facts[column] with { NaN = row.Integer(3 * at), NegativeInfinities = row.Integer((3 * at) + 1), PositiveInfinities = row.Integer((3 * at) + 2) };
            }
        }
    }

    private IEnumerable<string> Others(SqlColumn column)
    {
        var (value, canBeNull) = (sql.Value(column), sql.CanBeNull(column));
        return [sql.Count(sql.Dialect.IsNaN(value), canBeNull), sql.Count($"{value} = -{sql.Infinity}", canBeNull), sql.Count($"{value} = {sql.Infinity}", canBeNull)];
    }

    private string Near(CountedColumn column, double centre)
    {
        var value = sql.Value(column.Sql);
        var distance = $"abs({value} - {sql.Dialect.Number(centre)})";
        return sql.Count($"{sql.IsFinite(value)} AND {distance} > {sql.Dialect.Number(0)} AND {distance} < {sql.Dialect.Number(SummaryPlan.SmallestSummed)}", sql.CanBeNull(column.Sql));
    }
}
