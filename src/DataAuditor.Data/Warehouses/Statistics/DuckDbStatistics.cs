using System.Globalization;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>DuckDB: bins of one pass take in their upper end, so what stands on an edge is counted by itself.</summary>
internal sealed class DuckDbStatistics() : StatisticsSql(DuckDbDialect.Instance)
{
    public override string Infinity => "CAST('Infinity' AS DOUBLE)";

    public override string IsFinite(string value) => $"isfinite({value})";

    public override string Quantiles(string value, IEnumerable<double> levels) =>
        $"CAST(quantile_disc({value}, [{string.Join(", ", levels.Select(Dialect.Number))}]) FILTER (WHERE isfinite({value})) AS VARCHAR)";

    public override IEnumerable<(int Cell, long Count)> Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation)
    {
        var list = string.Join(", ", edges.Select(Dialect.Number));
        var onEdge = new long[edges.Length];
        foreach (var row in engine.Query($"SELECT {value}, count(*) FROM {from} WHERE {value} IN ({list}) GROUP BY {value}", cancellation))
        {
            onEdge[Array.BinarySearch(edges, row.Number(0) + 0.0)] += row.Integer(1);
        }

        // The engine's bins end with their bound and take it in; one more may follow for what is above them all.
        var counted = engine.Query($"SELECT CAST(map_values(histogram({value}, [{list}])) AS VARCHAR) FROM {from} WHERE isfinite({value})", cancellation).Single();
        var counts = counted.IsNull(0) ? [] : List(counted.Text(0)!);
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var count = long.Parse(counts[bin], CultureInfo.InvariantCulture);
            if (bin < edges.Length) yield return ((2 * bin) + 1, onEdge[bin]);
            yield return (2 * bin, count - (bin < edges.Length ? onEdge[bin] : 0));
        }
    }

    protected override string Microseconds(SqlColumn column) => $"CAST(epoch_us(CAST({Dialect.Name(column.Name)} AS TIMESTAMP)) AS DOUBLE)";
}
