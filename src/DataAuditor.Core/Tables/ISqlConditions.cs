namespace DataAuditor.Tables;

/// <summary>Evaluates a user's SQL over the tables of an audit; the engine behind it is the composition root's choice.</summary>
public interface ISqlConditions
{
    /// <summary>
    /// The condition's value on every row of the table, in row order: true where it holds, null where it does not apply.
    /// </summary>
    /// <param name="table">The table's name in the audit: <c>synthetic</c>, <c>real</c>, <c>holdout</c> or one of <c>tables</c>.</param>
    /// <param name="condition">A Boolean SQL expression over that table's columns; subqueries may name the other tables.</param>
    /// <exception cref="AuditException">The engine is absent or refuses the condition; the message is the engine's own.</exception>
    IReadOnlyList<bool?> Evaluate(string table, string condition);

    /// <summary>The condition's value on every row of a table that stands alone: subqueries have no other to name.</summary>
    /// <param name="table">The table's name in the condition.</param>
    /// <param name="rows">The rows, some of its columns perhaps left out.</param>
    /// <param name="condition">A Boolean SQL expression over the columns.</param>
    /// <exception cref="AuditException">The engine is absent or refuses the condition; the message is the engine's own.</exception>
    IReadOnlyList<bool?> Evaluate(string table, Table rows, string condition);
}
