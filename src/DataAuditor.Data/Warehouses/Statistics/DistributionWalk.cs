namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>One walk over what is known of a column's values, which finds what is asked for or the cells that must be known better.</summary>
internal abstract class DistributionWalk
{
    /// <summary>Cells of which more must be known, and the grids that they are of.</summary>
    public List<(ValueGrid Grid, GridCell Cell)> Open { get; } = [];

    public abstract void Begin(CellPart whole);
}
