namespace DataAuditor.Data.Warehouses.Drawing;

/// <summary>MD5 of the row as text: PostgreSQL's own hashes may change from version to version.</summary>
internal sealed class PostgreSqlRowHash : RowHash
{
    public override string Name => "MD5";

    public override string Of(IReadOnlyList<SqlColumn> columns) =>
        $"CAST(CAST('x' || left(md5(CAST(ROW('{Salt}', {string.Join(", ", columns.Select(Value))}) AS text)), {Bits / 4}) AS bit({Bits})) AS bigint)";

    public override string Value(SqlColumn column) => PostgreSqlDialect.Instance.Name(column.Name);
}
