using DataAuditor.Data.Warehouses.Ado;
using DataAuditor.Data.Warehouses.ClickHouse;
using DataAuditor.Data.Warehouses.PostgreSql;

namespace DataAuditor.Data.Warehouses;

/// <summary>A user's database, which is only ever read.</summary>
public abstract class Warehouse : ISqlEngine, IDisposable
{
    /// <summary>The variable that holds its address, as <c>env:NAME</c>; messages name nothing else of it but host and port.</summary>
    public abstract string Connection { get; }

    public abstract Dialect Dialect { get; }

    /// <summary>The database behind the variable that a manifest names.</summary>
    /// <param name="connection"><c>env:NAME</c>; the variable holds a <c>clickhouse://</c> or <c>postgresql://</c> address, the keywords of PostgreSQL's driver, or <c>ado:FACTORY TYPE;…</c>.</param>
    /// <param name="place">Where it is named, for messages.</param>
    /// <exception cref="AuditException">There is no such variable, or it holds no address that is known.</exception>
    public static Warehouse Open(string connection, SourceLocation? place)
    {
        var address = WarehouseAddress.Read(connection, place);
        return address.Scheme switch
        {
            "clickhouse" or "clickhouses" => new ClickHouseWarehouse(address),
            "postgres" or "postgresql" => new PostgreSqlWarehouse(address),
            _ => new AdoWarehouse(address),
        };
    }

    public abstract IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation);

    /// <summary>The columns of a table or statement.</summary>
    /// <exception cref="AuditException">It is not there, may not be read, or is no SELECT.</exception>
    public abstract IReadOnlyList<SqlColumn> Describe(WarehouseQuery query, CancellationToken cancellation);

    /// <summary>All rows of a table or statement, lists and structures as JSON. Rows of a table come in the same order each time, where the engine can say so.</summary>
    public abstract IEnumerable<SqlRow> Rows(WarehouseQuery query, IReadOnlyList<SqlColumn> columns, CancellationToken cancellation);

    /// <summary>What is there before anything is measured, to be held against what is there afterwards.</summary>
    /// <exception cref="AuditException">Not all of it answers.</exception>
    public abstract WarehouseCount Count(WarehouseQuery query, CancellationToken cancellation);

    /// <summary>Whether what was read is what was there, before and after.</summary>
    /// <exception cref="AuditException">Something does not answer, or has changed.</exception>
    public abstract void CheckUnchanged(WarehouseQuery query, WarehouseCount before, CancellationToken cancellation);

    /// <summary>Whether tables are read by several threads at once; where not, it takes one statement at a time.</summary>
    internal virtual bool TakesStatementsAtOnce => false;

    /// <summary>The refusal of rows that are fewer or more than were counted.</summary>
    internal abstract AuditException Miscounted(WarehouseQuery query, WarehouseCount counted, long read);

    /// <summary>The refusal of values that cannot be taken.</summary>
    internal abstract AuditException Unreadable(string message);

    public abstract void Dispose();
}
