using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Drawing;
using DataAuditor.Engine;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Running;

/// <summary>Rows drawn by the databases that have the tables, for metrics that do not follow from counts.</summary>
/// <param name="Sample">Null where none were drawn, or not of every table.</param>
/// <param name="Notes">What was drawn of each table, and how.</param>
internal sealed record EngineSample(TableSample? Sample, IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>No metric asks for rows.</summary>
    public static EngineSample None { get; } = new(null, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="tables">By <c>synthetic</c>, <c>real</c> and <c>holdout</c>.</param>
    /// <param name="plan">The kinds that the tables are counted as.</param>
    /// <exception cref="AuditException">A value is of another kind, or not all of a database answers.</exception>
    public static EngineSample Draw(IReadOnlyDictionary<string, WarehouseData> tables, SummaryPlan plan, FieldRoles fields, int threads, CancellationToken cancellation)
    {
        var ids = fields["id"].ToHashSet(StringComparer.Ordinal);
        var drawn = tables.ToDictionary(static table => table.Key, table => new RowDraw(table.Value, ids).Draw(plan.Columns, cancellation), StringComparer.Ordinal);
        var notes = drawn.ToDictionary(static table => table.Key, static table => table.Value.Note, StringComparer.Ordinal);
        if (drawn.Values.Any(static table => table.Rows is null)) return new EngineSample(null, notes);

        var pair = new ColumnTablePair(
            drawn["synthetic"].Rows!, drawn.GetValueOrDefault("real")?.Rows, drawn.GetValueOrDefault("holdout")?.Rows, new Dictionary<string, Table>(StringComparer.Ordinal), fields, threads);
        return new EngineSample(new TableSample(pair, "drawn by a hash in the database that has them, since the tables are not held in memory"), notes);
    }
}
