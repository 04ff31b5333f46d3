namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>What is known of the values in a cell.</summary>
internal abstract record CellPart
{
    /// <summary>All values that occur, ascending, and how often.</summary>
    public sealed record Values(double[] Distinct, long[] Counts) : CellPart;

    /// <summary>Narrower cells, those that have values, ascending.</summary>
    public sealed record Grid(ValueGrid Of, GridCell[] Cells) : CellPart;
}
