namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Finds the values of ranks.</summary>
/// <param name="ranks">From 0, ascending.</param>
internal sealed class RankWalk(IReadOnlyList<long> ranks) : DistributionWalk
{
    private int _next;

    private long _before;

    /// <summary>The value of each rank; complete where no cell is open.</summary>
    public Dictionary<long, double> Values { get; } = [];

    public override void Begin(CellPart whole)
    {
        Open.Clear();
        Values.Clear();
        (_next, _before) = (0, 0);
        Visit(whole);
    }

    private void Visit(CellPart part)
    {
        if (part is CellPart.Values values)
        {
            for (var at = 0; at < values.Distinct.Length; at++)
            {
                _before += values.Counts[at];
                for (; _next < ranks.Count && ranks[_next] < _before; _next++) Values[ranks[_next]] = values.Distinct[at];
            }

            return;
        }

        var grid = (CellPart.Grid)part;
        foreach (var cell in grid.Cells)
        {
            if (_next == ranks.Count) return;
            if (ranks[_next] >= _before + cell.Count) _before += cell.Count;
            else if (cell.Part is { } inner) Visit(inner);
            else Pass(grid.Of, cell);
        }
    }

    private void Pass(ValueGrid grid, GridCell cell)
    {
        Open.Add((grid, cell));
        _before += cell.Count;
        while (_next < ranks.Count && ranks[_next] < _before) _next++;
    }
}
