namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>DuckDB, whose comparisons put NaN above all numbers.</summary>
internal sealed class DuckDbStatistics() : StatisticsSql(DuckDbDialect.Instance)
{
    public override string Infinity => "CAST('Infinity' AS DOUBLE)";

    public override string IsFinite(string value) => $"isfinite({value})";

    protected override string Microseconds(SqlColumn column) => $"CAST(epoch_us(CAST({Dialect.Name(column.Name)} AS TIMESTAMP)) AS DOUBLE)";
}
