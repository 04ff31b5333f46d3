namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>A column of texts.</summary>
/// <param name="From">What stands behind FROM.</param>
internal sealed record TextSource(string From, SqlColumn Column)
{
    /// <summary>The columns by which rows are put in order when they are read, and how many rows there are; no columns where they come as they come.</summary>
    public (IReadOnlyList<SqlColumn> Columns, long Rows) Order { get; init; } = ([], 0);

    public static TextSource Of(WarehouseData data, SqlColumn column) => new(data.Warehouse.Dialect.From(data.Query), column) { Order = (data.Columns, data.Count.Rows) };
}
