namespace DataAuditor.Data.Warehouses.Drawing;

/// <summary>A hash of every row, computed by the engine that has it: which rows are drawn hangs on what stands in them, and on nothing else.</summary>
internal abstract class RowHash
{
    /// <summary>A hash is an integer from 0 below 2 to this: every engine has those.</summary>
    public const int Bits = 60;

    /// <summary>Stands before what is hashed, so that rows a user chose by the same function are not chosen again.</summary>
    protected const string Salt = "data-auditor";

    /// <summary>As reports name it.</summary>
    public abstract string Name { get; }

    /// <summary>Null for an engine that is only read from.</summary>
    public static RowHash? Of(Dialect dialect) => dialect switch
    {
        ClickHouseDialect => new ClickHouseRowHash(),
        PostgreSqlDialect => new PostgreSqlRowHash(),
        _ => null,
    };

    /// <summary>The hash of what stands in these columns.</summary>
    public abstract string Of(IReadOnlyList<SqlColumn> columns);

    /// <summary>A column as the rows of a table have it.</summary>
    public abstract string Value(SqlColumn column);
}
