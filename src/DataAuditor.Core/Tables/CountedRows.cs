namespace DataAuditor.Tables;

/// <summary>Rows of a table: all of them, or the distinct ones over some columns and how often each stands.</summary>
/// <param name="rows">With the columns asked for and perhaps others.</param>
/// <param name="counts">One a row; null where each row stands for itself.</param>
public sealed class CountedRows(Table rows, long[]? counts = null)
{
    public Table Rows { get; } = rows;

    /// <summary>Each row is one record of the table, at its position.</summary>
    public bool AreAll => counts is null && Outcome is null;

    /// <summary>
    /// How often the condition that was asked for holds, where that is all that was counted; there are no rows then. Of a key, the records
    /// that have no null in it, and how many distinct ones they have.
    /// </summary>
    public ConditionCounts? Outcome { get; init; }

    /// <summary>Records that a row stands for.</summary>
    public long Count(int row) => counts is null ? 1 : counts[row];
}
