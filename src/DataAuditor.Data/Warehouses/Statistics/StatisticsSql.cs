using System.Globalization;

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

    /// <summary>A column of levels as text.</summary>
    public virtual string Text(SqlColumn column) => $"CAST({Dialect.Name(column.Name)} AS VARCHAR)";

    /// <summary>Whether a double is neither null, NaN nor infinite.</summary>
    public virtual string IsFinite(string value) => $"({value} < {Infinity} AND {value} > -{Infinity})";

    /// <summary>How often a condition holds.</summary>
    public static string Count(string condition) => $"count(CASE WHEN {condition} THEN 1 END)";

    /// <summary>Values of certain ranks, as a list of texts; see <see cref="List"/>.</summary>
    /// <param name="levels">(rank + ½) / n: every engine's discrete quantile is then that rank's value.</param>
    public abstract string Quantiles(string value, IEnumerable<double> levels);

    /// <summary>How many finite values of a column lie below the first edge (cell 0), on it (1), between it and the next (2), and so on.</summary>
    /// <param name="edges">Ascending and finite, at least one.</param>
    public abstract IEnumerable<(int Cell, long Count)> Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation);

    /// <summary>How many of the bounds are below a double that is neither null nor NaN.</summary>
    public virtual string Bin(string value, double[] bounds) =>
        bounds.Length == 0 ? "0" : $"({string.Join(" + ", bounds.Select(bound => $"CASE WHEN {Exceeds(value, bound)} THEN 1 ELSE 0 END"))})";

    /// <summary>A finite number with an exponent, so that no engine takes it for an integer or for a decimal fraction, which it would round by rules of its own.</summary>
    public static string Literal(double value)
    {
        if (double.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "Engines write infinity each in their own way.");

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "E0";
    }

    /// <summary>The items of a list that an engine wrote as text.</summary>
    public static string[] List(string text) => text.Trim('[', ']', '{', '}').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    protected abstract string Microseconds(SqlColumn column);

    /// <summary>The double that is nearest to the number as it is written, which is not the double that equals a number of single precision.</summary>
    protected virtual string Number(SqlColumn column) => Dialect.ToDouble(Dialect.Name(column.Name));

    /// <summary>A bound just below 0 or the smallest normal number cannot be written for every engine; the double above it can.</summary>
    private string Exceeds(string value, double bound) =>
        double.IsSubnormal(bound) ? $"{value} >= {Dialect.Number(Math.BitIncrement(bound) + 0.0)}" : $"{value} > {Dialect.Number(bound)}";
}
