namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Counts values below, on and between edges.</summary>
/// <param name="edges">Ascending.</param>
internal sealed class EdgeWalk(double[] edges) : DistributionWalk
{
    /// <summary>Below the first edge, on it, between it and the next, and so on; complete where no cell is open.</summary>
    public long[] Counts { get; } = new long[(2 * edges.Length) + 1];

    /// <summary>Takes in what an engine counted that finds places among edges by itself.</summary>
    public void Take(IEnumerable<(int Cell, long Count)> cells)
    {
        foreach (var (cell, count) in cells) Counts[cell] += count;
    }

    public override void Begin(CellPart whole)
    {
        Open.Clear();
        Counts.AsSpan().Clear();
        Visit(whole, 0, edges.Length);
    }

    /// <param name="from">The edges before it are below all values of the part.</param>
    /// <param name="end">That and the following are above.</param>
    private void Visit(CellPart part, int from, int end)
    {
        if (part is CellPart.Values values) Count(values, from, end);
        else Visit((CellPart.Grid)part, from, end);
    }

    private void Visit(CellPart.Grid grid, int from, int end)
    {
        var next = from;
        foreach (var cell in grid.Cells)
        {
            while (next < end && grid.Of.Key(edges[next]) < cell.Key) next++;
            var after = next;
            while (after < end && grid.Of.Key(edges[after]) == cell.Key) after++;
            if (after == next) Counts[2 * next] += cell.Count;
            else if (cell.Part is { } inner) Visit(inner, next, after);
            else Open.Add((grid.Of, cell));
            next = after;
        }
    }

    private void Count(CellPart.Values values, int from, int end)
    {
        var next = from;
        for (var at = 0; at < values.Distinct.Length; at++)
        {
            var value = values.Distinct[at];
            while (next < end && edges[next] < value) next++;
            Counts[(2 * next) + (next < end && edges[next] == value ? 1 : 0)] += values.Counts[at];
        }
    }
}
