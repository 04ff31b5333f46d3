using DataAuditor.Engine;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Metrics.Tests.Tabular;

/// <summary>Small tables for tests.</summary>
internal static class Tables
{
    private static readonly Dictionary<string, Table> NoFurther = new(StringComparer.Ordinal);

    public static TablePair Pair(Table synthetic, Table? real, int threads = 1, FieldRoles? fields = null, IReadOnlyDictionary<string, Table>? further = null, Table? holdout = null) =>
        new ColumnTablePair(synthetic, real, holdout, further ?? NoFurther, fields ?? FieldRoles.None, threads);

    /// <summary>The same tables as counts alone, of what the metrics ask for; parts of the synthetic table are merged.</summary>
    public static SummaryTablePair Counted(Table synthetic, Table? real, IReadOnlyList<TableMetric> metrics, FieldRoles? fields = null, IReadOnlyDictionary<string, Table>? further = null)
    {
        var roles = fields ?? FieldRoles.None;
        var plan = SummaryPlanner.Of(real ?? synthetic, ColumnTablePair.Apart(roles), [.. metrics.SelectMany(metric => metric.Counts(roles))]);
        return new SummaryTablePair(Summary(plan, synthetic), real is null ? null : Summary(plan, real), 0, sample: null) { FurtherTables = further ?? NoFurther };
    }

    public static MetricContext Context(ISqlConditions? sql = null) => new(42, "test") { Sql = sql };

    /// <summary>Roles of fields as a manifest's <c>fields</c> maps them, one column each.</summary>
    public static FieldRoles Roles(params (string Role, string Column)[] roles) =>
        new(roles.GroupBy(role => role.Role).ToDictionary(role => role.Key, role => (IReadOnlyList<string>)[.. role.Select(static one => one.Column)], StringComparer.Ordinal));

    public static Measurement Measure(TableMetric metric, Table synthetic, Table? real) => metric.Measure(Pair(synthetic, real), Context());

    public static Measurement.Score Score(TableMetric metric, Table synthetic, Table? real) =>
        Assert.IsType<Measurement.Score>(Measure(metric, synthetic, real));

    public static Table Of(params Column[] columns) => new(columns);

    public static NumberColumn Numbers(string name, params double?[] values) => Number(name, ColumnKind.Number, values);

    public static NumberColumn Dates(string name, params string?[] values) => Number(name, ColumnKind.Date, [.. values.Select(Microseconds)]);

    public static CategoryColumn Categories(string name, params string?[] values)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = values.Select(value => value is null ? CategoryColumn.NullCode
            : numbers.TryGetValue(value, out var code) ? code : numbers[value] = numbers.Count).ToArray();
        return new CategoryColumn(name, codes, [.. numbers.Keys]);
    }

    private static TableSummary Summary(SummaryPlan plan, Table table)
    {
        var summary = new TableSummary(plan);
        summary.Add(table);
        return summary;
    }

    private static NumberColumn Number(string name, ColumnKind kind, double?[] values)
    {
        var nulls = new Bitmap(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is null) nulls.Set(row);
        }

        return new NumberColumn(name, kind, [.. values.Select(value => value ?? 0)], values.Contains(null) ? nulls : null);
    }

    private static double? Microseconds(string? text) =>
        text is null ? null : DateText.TryParse(text, out var microseconds) ? microseconds : throw new FormatException(text);
}
