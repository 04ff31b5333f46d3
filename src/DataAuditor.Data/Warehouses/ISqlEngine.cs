namespace DataAuditor.Data.Warehouses;

/// <summary>What answers SQL: a user's database, or the engine that comes with the tool.</summary>
public interface ISqlEngine
{
    /// <summary>How its SQL is written.</summary>
    Dialect Dialect { get; }

    /// <summary>The rows of one reading statement, in the order in which the engine gives them; complete, or an error.</summary>
    /// <exception cref="AuditException">The engine refuses the statement, or does not answer it in full.</exception>
    IEnumerable<SqlRow> Query(string sql, CancellationToken cancellation);
}
