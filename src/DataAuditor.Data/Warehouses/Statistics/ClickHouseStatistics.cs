using System.Globalization;
using System.Numerics;
using System.Text;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>ClickHouse, from 18.16 on.</summary>
internal sealed class ClickHouseStatistics() : StatisticsSql(ClickHouseDialect.Instance)
{
    /// <summary>Names inside a statement that no column should have.</summary>
    private const string Edges = "data_auditor_edges", Known = "data_auditor_value", Place = "data_auditor_place", OnEdge = "data_auditor_on_edge";

    public override string Infinity => "inf";

    public override string Text(SqlColumn column) => $"toString({Dialect.Name(column.Name)})";

    public override string IsFinite(string value) => $"isFinite({value})";

    public override string Quantiles(string value, IEnumerable<double> levels) =>
        $"toString(quantilesExactIf({string.Join(", ", levels.Select(Literal))})(assumeNotNull({value}), ifNull(isFinite({value}), 0)))";

    /// <summary>
    /// The number of edges that are not above a value, found by halving in an array: old servers have no function for it, and comparing with all edges
    /// takes a hundred times as long. The array is filled up to a power of two less one.
    /// </summary>
    public override IEnumerable<(int Cell, long Count)> Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation)
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)edges.Length + 1);
        var ladder = string.Join(", ", edges.Concat(Enumerable.Repeat(double.MaxValue, places - 1 - edges.Length)).Select(Literal));
        var with = new StringBuilder($"WITH [{ladder}] AS {Edges}, assumeNotNull({value}) AS {Known}, ");
        var place = "toUInt32(0)";
        for (var step = places / 2; step > 0; step /= 2)
        {
            with.Append(CultureInfo.InvariantCulture, $"{place} + {step} * (arrayElement({Edges}, {place} + {step}) <= {Known}) AS {Place}{step}, ");
            place = string.Create(CultureInfo.InvariantCulture, $"{Place}{step}");
        }

        with.Append(CultureInfo.InvariantCulture, $"least({place}, {edges.Length}) AS {Place}, {Place} > 0 AND arrayElement({Edges}, {Place}) = {Known} AS {OnEdge}");
        var sql = $"{with} SELECT {Place}, {OnEdge}, count() FROM {from} WHERE ifNull(isFinite({value}), 0) GROUP BY {Place}, {OnEdge}";
        return engine.Query(sql, cancellation).Select(static row => ((int)((2 * row.Integer(0)) - row.Integer(1)), row.Integer(2)));
    }

    protected override string Microseconds(SqlColumn column)
    {
        var name = Dialect.Name(column.Name);
        if (column.Declared.Contains("DateTime64", StringComparison.Ordinal)) return $"toFloat64(toUnixTimestamp64Micro({name}))";
        return column.Type is SqlType.Date ? $"(toFloat64(toInt64({name})) * 86400000000.0)" : $"(toFloat64(toInt64({name})) * 1000000.0)";
    }
}
