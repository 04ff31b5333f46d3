using DataAuditor.Data.Warehouses.ClickHouse;

namespace DataAuditor.Data.Warehouses.Drawing;

/// <summary>cityHash64, which all versions of ClickHouse compute alike.</summary>
internal sealed class ClickHouseRowHash : RowHash
{
    public override string Name => "cityHash64";

    public override string Of(IReadOnlyList<SqlColumn> columns) => $"bitShiftRight(cityHash64('{Salt}', {ClickHouseChecksum.Hashed(columns)}), {64 - Bits})";

    public override string Value(SqlColumn column)
    {
        var name = ClickHouseDialect.Instance.Name(column.Name);
        return column.Type is SqlType.Instant ? $"toTimeZone({name}, 'UTC')" : name;
    }
}
