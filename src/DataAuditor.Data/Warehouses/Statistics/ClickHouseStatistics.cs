using System.Globalization;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>ClickHouse, from 18.16 on, where a column that may be null costs several times as much as one that may not.</summary>
internal sealed class ClickHouseStatistics() : StatisticsSql(ClickHouseDialect.Instance)
{
    public override string Infinity => "inf";

    public override string Present(SqlColumn column) => CanBeNull(column) ? $"assumeNotNull({Value(column)})" : Value(column);

    /// <summary>As values are read: times by the universal clock, and what is no number as everywhere.</summary>
    public override string Text(SqlColumn column) => (Dialect.Name(column.Name), column) switch
    {
        (var name, { Declared: "String" }) => name,
        (var name, { Type: SqlType.Instant }) => $"toString(toTimeZone({name}, 'UTC'))",
        (var name, { Type: SqlType.Float }) => $"multiIf(isNaN({name}), 'NaN', isInfinite({name}), if({name} > 0, 'Infinity', '-Infinity'), toString({name}))",
        (var name, _) => $"toString({name})",
    };

    public override string IsFinite(string value) => $"isFinite({value})";

    public override bool PutsNaNLast => false;

    public override bool CanBeNull(SqlColumn column) => column.Declared.Contains("Nullable(", StringComparison.Ordinal);

    /// <summary>Conditions that are all null would be counted as null.</summary>
    public override string Count(string condition, bool canBeNull) => canBeNull ? $"countIf(ifNull({condition}, 0))" : $"countIf({condition})";

    public override string Least(string value, string condition) => $"minIf({value}, {condition})";

    public override string Most(string value, string condition) => $"maxIf({value}, {condition})";

    public override string Truncated(string value) => $"toInt64({value})";

    public override string Weight(string condition, long weight, bool canBeNull) => $"{(canBeNull ? $"ifNull({condition}, 0)" : $"({condition})")} * {weight.ToString(CultureInfo.InvariantCulture)}";

    public override string OrZero(SqlColumn column, string finite) => $"if(ifNull(isFinite({Value(column)}), 0), {finite}, {Dialect.Number(0)})";

    protected override string Number(SqlColumn column) => column.Declared switch
    {
        "Float64" => Dialect.Name(column.Name),
        var type when type.Contains("Float32", StringComparison.Ordinal) || type.Contains("BFloat16", StringComparison.Ordinal) => $"toFloat64(toString({Dialect.Name(column.Name)}))",
        _ => base.Number(column),
    };

    protected override string Microseconds(SqlColumn column)
    {
        var name = Dialect.Name(column.Name);
        if (column.Declared.Contains("DateTime64", StringComparison.Ordinal)) return $"toFloat64(toUnixTimestamp64Micro({name}))";
        return column.Type is SqlType.Date ? $"(toFloat64(toInt64({name})) * 86400000000.0)" : $"(toFloat64(toInt64({name})) * 1000000.0)";
    }
}
