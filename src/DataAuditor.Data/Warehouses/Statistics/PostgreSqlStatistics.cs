using System.Globalization;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>PostgreSQL: finds places among thresholds by itself, and ends a query at the first overflow.</summary>
internal sealed class PostgreSqlStatistics() : StatisticsSql(PostgreSqlDialect.Instance)
{
    /// <summary>A SELECT has no more columns there.</summary>
    private const int MostNamed = 1600;

    public override string Infinity => "'Infinity'::double precision";

    /// <summary>As values are read: the universal clock has a letter, and texts are equal to none but themselves, whatever the column's collation.</summary>
    public override string Text(SqlColumn column) =>
        $"({(column.Declared == "timestamptz" ? $"regexp_replace(CAST({Dialect.Name(column.Name)} AS text), '[+]00$', 'Z')" : $"CAST({Dialect.Name(column.Name)} AS text)")} COLLATE \"C\")";

    /// <summary>The number of thresholds that are not above a value is its cell, where each edge is followed by the next double.</summary>
    public override IEnumerable<(int Cell, long Count)> Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation) =>
        engine.Query($"SELECT {Bucket(value, [.. edges.SelectMany(static edge => new[] { edge, Math.BitIncrement(edge) })])}, count(*) FROM {from} WHERE {IsFinite(value)} GROUP BY 1", cancellation)
            .Select(static row => ((int)row.Integer(0), row.Integer(1)));

    /// <summary>Each expression is computed once a row; without the offset the planner would put it back wherever it is named.</summary>
    public override (string From, IReadOnlyList<string> Names) Named(string from, IReadOnlyList<string> expressions)
    {
        if (expressions.Count > MostNamed) return base.Named(from, expressions);

        string[] names = [.. expressions.Select(static (_, at) => string.Create(CultureInfo.InvariantCulture, $"data_auditor_{at}"))];
        return ($"(SELECT {string.Join(", ", expressions.Zip(names, static (expression, name) => $"{expression} AS {name}"))} FROM {from} OFFSET 0) AS data_auditor", names);
    }

    /// <summary>A bound that is below a value is one whose next double is not above it.</summary>
    public override string Bin(string value, double[] bounds) => bounds.Length == 0 ? "0" : Bucket(value, [.. bounds.Select(Math.BitIncrement)]);

    protected override string Number(SqlColumn column) => column.Declared switch
    {
        "float4" or "real" => Dialect.ToDouble($"CAST({Dialect.Name(column.Name)} AS text)"),
        "oid" => Dialect.ToDouble($"CAST({Dialect.Name(column.Name)} AS bigint)"),
        _ => base.Number(column),
    };

    protected override string Microseconds(SqlColumn column) => $"CAST(round(EXTRACT(EPOCH FROM {Dialect.Name(column.Name)}) * 1000000) AS double precision)";

    private static string Bucket(string value, double[] thresholds) =>
        $"width_bucket({value}, '{{{string.Join(',', thresholds.Select(static threshold => double.IsPositiveInfinity(threshold) ? "Infinity" : threshold.ToString("R", CultureInfo.InvariantCulture)))}}}'::double precision[])";
}
