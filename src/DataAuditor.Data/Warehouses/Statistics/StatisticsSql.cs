namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>The SQL of counts and sums, where engines differ; all else is the small core that all of them have.</summary>
internal abstract class StatisticsSql(Dialect dialect)
{
    public Dialect Dialect { get; } = dialect;

    /// <summary>What stands for infinity as a double.</summary>
    public abstract string Infinity { get; }

    /// <summary>Null for an engine that is only read from.</summary>
    public static StatisticsSql? Of(Dialect dialect) => dialect switch
    {
        DuckDbDialect => new DuckDbStatistics(),
        ClickHouseDialect => new ClickHouseStatistics(),
        PostgreSqlDialect => new PostgreSqlStatistics(),
        _ => null,
    };

    /// <summary>A column of numbers or dates as a double; dates as microseconds since 1970.</summary>
    public string Value(SqlColumn column) => column.Type is SqlType.Date or SqlType.Instant ? Microseconds(column) : Number(column);

    /// <summary>The same in rows where it is not null.</summary>
    public virtual string Present(SqlColumn column) => Value(column);

    /// <summary>A column of levels as text.</summary>
    public virtual string Text(SqlColumn column) => $"CAST({Dialect.Name(column.Name)} AS VARCHAR)";

    /// <summary>Whether a double is neither null, NaN nor infinite.</summary>
    public virtual string IsFinite(string value) => $"({value} < {Infinity} AND {value} > -{Infinity})";

    /// <summary>Whether NaN is above all numbers, so that the largest value tells that there is none.</summary>
    public virtual bool PutsNaNLast => true;

    /// <summary>Whether a column can have nulls, as far as its type tells.</summary>
    public virtual bool CanBeNull(SqlColumn column) => true;

    /// <summary>How often a condition holds.</summary>
    /// <param name="canBeNull">Whether the condition can be null.</param>
    public virtual string Count(string condition, bool canBeNull) => $"count(*) FILTER (WHERE {condition})";

    /// <summary>The smallest value where a condition holds.</summary>
    public virtual string Least(string value, string condition) => $"min({value}) FILTER (WHERE {condition})";

    /// <summary>The largest value where a condition holds.</summary>
    public virtual string Most(string value, string condition) => $"max({value}) FILTER (WHERE {condition})";

    /// <summary>A double that is not negative without its fraction, as an integer.</summary>
    public virtual string Truncated(string value) => $"CAST(trunc({value}) AS BIGINT)";

    /// <summary>A whole number where a condition holds, 0 where it does not, or is null.</summary>
    /// <param name="canBeNull">Whether the condition can be null.</param>
    public virtual string Weight(string condition, long weight, bool canBeNull) => $"CASE WHEN {condition} THEN {weight.ToString(System.Globalization.CultureInfo.InvariantCulture)} ELSE 0 END";

    /// <summary>A double in rows where the column is finite; 0 in the others, never null.</summary>
    /// <param name="finite">What stands for the double where the column is finite.</param>
    public virtual string OrZero(SqlColumn column, string finite) => $"CASE WHEN {IsFinite(Value(column))} THEN {finite} ELSE {Dialect.Number(0)} END";

    /// <summary>Whether a double that is neither null nor NaN is above a bound. One just below 0 or the smallest normal number cannot be written for every engine; the double above it can.</summary>
    public string Exceeds(string value, double bound) =>
        double.IsSubnormal(bound) ? $"{value} >= {Dialect.Number(Math.BitIncrement(bound) + 0.0)}" : $"{value} > {Dialect.Number(bound)}";

    /// <summary>How many of the bounds are below a double that is neither null nor NaN.</summary>
    public virtual string Bin(string value, double[] bounds) =>
        bounds.Length == 0 ? "0" : $"({string.Join(" + ", bounds.Select(bound => Weight(Exceeds(value, bound), 1, canBeNull: true)))})";

    /// <summary>What stands behind FROM where expressions of rows are named, for sums of many products of them; the expressions themselves where naming them saves nothing.</summary>
    public virtual (string From, IReadOnlyList<string> Names) Named(string from, IReadOnlyList<string> expressions) => (from, expressions);

    /// <summary>How many values lie below the first edge (cell 0), on it (1), between it and the next (2), and so on; null where the engine does not find places among edges faster than cells.</summary>
    /// <param name="edges">Ascending and finite, at least one.</param>
    public virtual IEnumerable<(int Cell, long Count)>? Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation) => null;

    protected abstract string Microseconds(SqlColumn column);

    /// <summary>The double that is nearest to the number as it is written, which is not the double that equals a number of single precision.</summary>
    protected virtual string Number(SqlColumn column) => Dialect.ToDouble(Dialect.Name(column.Name));
}
