namespace DataAuditor.Tables;

/// <summary>
/// The tables of an audit, and the sufficient statistics that metrics ask them for: each computed once, shared by all metrics.
/// Who computes them is an engine's business: columns in memory, a database on files larger than memory, a warehouse.
/// </summary>
public abstract class TablePair
{
    /// <summary>The columns that real and synthetic share, in the order of the real table; columns with the role <c>id</c> are left out.</summary>
    public abstract IReadOnlyList<ColumnPair> Columns { get; }

    /// <summary>Records of a role; 0 where the audit has no such table.</summary>
    public abstract long Records(Role role);

    /// <summary>The table of a role, for metrics that check rows; null where the audit has none.</summary>
    public abstract Table? Rows(Role role);

    /// <summary>A further table by the name that the manifest gives it; null where there is none.</summary>
    public abstract Table? Further(string name);
}
