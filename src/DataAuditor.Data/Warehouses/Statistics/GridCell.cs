namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>A cell of a grid, and what is known of the values in it.</summary>
/// <param name="key">Its number; see <see cref="ValueGrid.Key(double)"/>.</param>
/// <param name="count">How many values it has.</param>
internal sealed class GridCell(double key, long count)
{
    public double Key => key;

    public long Count => count;

    /// <summary>Null as long as no more is known than their number.</summary>
    public CellPart? Part { get; set; }
}
