using System.Globalization;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>ClickHouse, from 18.16 on.</summary>
internal sealed class ClickHouseStatistics() : StatisticsSql(ClickHouseDialect.Instance)
{
    /// <summary>Names inside a statement that no column should have.</summary>
    private const string Edges = "data_auditor_edges", Coarse = "data_auditor_coarse", Place = "data_auditor_place", OnEdge = "data_auditor_on_edge";

    public override string Infinity => "inf";

    public override string Text(SqlColumn column) => $"toString({Dialect.Name(column.Name)})";

    public override string IsFinite(string value) => $"isFinite({value})";

    public override string Quantiles(string value, IEnumerable<double> levels) =>
        $"toString(quantilesExactIf({string.Join(", ", levels.Select(Literal))})(assumeNotNull({value}), ifNull(isFinite({value}), 0)))";

    /// <summary>
    /// The number of edges that are not above a value, found in two steps: among every so manieth edge, and then among those that follow. Old servers
    /// have no function for it, and comparing with all edges takes many times as long; so does halving, since names of expressions grow with it.
    /// </summary>
    public override IEnumerable<(int Cell, long Count)> Cells(ISqlEngine engine, string value, string from, double[] edges, CancellationToken cancellation)
    {
        var width = (int)Math.Ceiling(Math.Sqrt(edges.Length));
        string[] ladder = [.. edges.Concat(Enumerable.Repeat(double.MaxValue, (width * width) - edges.Length)).Select(Literal)];
        var known = $"assumeNotNull({value})";
        var coarse = Sum(Enumerable.Range(1, width - 1).Select(step => $"{known} >= {ladder[(step * width) - 1]}"));
        var fine = Sum(Enumerable.Range(1, width).Select(step => $"arrayElement({Edges}, {Coarse} + {step}) <= {known}"));
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH [{string.Join(", ", ladder)}] AS {Edges}, {coarse} * {width} AS {Coarse}, least({Coarse} + {fine}, {edges.Length}) AS {Place}, {Place} > 0 AND arrayElement({Edges}, {Place}) = {known} AS {OnEdge}
            SELECT {Place}, {OnEdge}, count() FROM {from} WHERE ifNull(isFinite({value}), 0) GROUP BY {Place}, {OnEdge}
            """);
        return engine.Query(sql, cancellation).Select(static row => ((int)((2 * row.Integer(0)) - row.Integer(1)), row.Integer(2)));
    }

    protected override string Number(SqlColumn column) => column.Declared.Contains("Float32", StringComparison.Ordinal) ? $"toFloat64(toString({Dialect.Name(column.Name)}))" : base.Number(column);

    protected override string Microseconds(SqlColumn column)
    {
        var name = Dialect.Name(column.Name);
        if (column.Declared.Contains("DateTime64", StringComparison.Ordinal)) return $"toFloat64(toUnixTimestamp64Micro({name}))";
        return column.Type is SqlType.Date ? $"(toFloat64(toInt64({name})) * 86400000000.0)" : $"(toFloat64(toInt64({name})) * 1000000.0)";
    }

    private static string Sum(IEnumerable<string> conditions) => $"arraySum([{string.Join(", ", conditions.Prepend("0 = 1"))}])";
}
