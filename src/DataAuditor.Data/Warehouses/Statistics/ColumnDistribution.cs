using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>
/// The finite values of a column in order, as far as they were asked for. The engine counts them in cells of equal width; those that hold what is
/// asked for are cut again, until so few values are left in them that they are fetched. The answers are exact, whatever the distribution.
/// </summary>
/// <param name="isInteger">Whether all values are integers.</param>
/// <param name="mostFetched">Values that are fetched at once.</param>
internal sealed class ColumnDistribution(DistributionQuery query, ColumnFacts facts, bool isInteger, int mostFetched = ColumnDistribution.MostFetched)
{
    /// <summary>Values that are fetched at once, where nothing is said.</summary>
    private const int MostFetched = 1 << 17;

    /// <summary>Where cutting cells brings no more of them than this times as many, they have few distinct values.</summary>
    private const int Sparse = 2;

    /// <summary>Up to so many cells are each given a grid of their own.</summary>
    private const int FewCells = 4;

    /// <summary>Each step cuts a column's open cells into thousands; doubles are told apart before that.</summary>
    private const int MostSteps = 100;

    private readonly GridCell _whole = new(0, facts.Finite);

    /// <summary>Grids most of whose cells have one value, so that all of these are fetched, however often they occur.</summary>
    private readonly HashSet<ValueGrid> _sparse = [];

    /// <summary>What a plan must know of the column.</summary>
    /// <param name="bins">The numbers of bins that are planned.</param>
    public OrderStatistics Order(IReadOnlyList<int> bins)
    {
        if (facts.Finite == 0) return new OrderStatistics(0, [], static _ => throw new ArgumentOutOfRangeException(nameof(_)));

        var distinct = Distinct();
        var walk = new RankWalk(OrderStatistics.Ranks(facts.Finite, distinct is null, bins));
        Resolve(walk);
        return new OrderStatistics(facts.Finite, distinct, rank => walk.Values[rank]);
    }

    /// <summary>How many values lie below the first edge, on it, between it and the next, and so on.</summary>
    /// <param name="edges">Ascending and finite.</param>
    public long[] Count(double[] edges)
    {
        var walk = new EdgeWalk(edges);
        if (edges.Length == 0 || facts.Finite == 0) walk.Counts[0] = facts.Finite;
        else if (_whole.Part is null && query.Among(edges) is { } cells) walk.Take(cells);
        else Resolve(walk);
        return walk.Counts;
    }

    /// <summary>All distinct values where they are few; null where they are not.</summary>
    private double[]? Distinct()
    {
        var whole = Whole();
        if (whole is CellPart.Grid { Cells.Length: <= SummaryColumn.MostEdges } && query.Values(null, SummaryColumn.MostEdges) is { } few) _whole.Part = whole = few;
        return whole is CellPart.Values { Distinct.Length: <= SummaryColumn.MostEdges } values ? values.Distinct : null;
    }

    private CellPart Whole()
    {
        if (_whole.Part is { } known) return known;
        if (isInteger && facts.Most - facts.Least < ValueGrid.Cells) _whole.Part = query.Values(null, ValueGrid.Cells);
        else Cut(_whole, facts.Least, facts.Most, within: null);
        return Checked(_whole);
    }

    private void Resolve(DistributionWalk walk)
    {
        for (var steps = 0; ; steps++)
        {
            walk.Begin(Whole());
            if (walk.Open.Count == 0) return;
            if (steps == MostSteps) throw new InvalidDataException("a column's values cannot be told apart");

            foreach (var grid in walk.Open.GroupBy(static open => open.Grid)) Refine(grid.Key, [.. grid.Select(static open => open.Cell)]);
        }
    }

    private void Refine(ValueGrid grid, GridCell[] cells)
    {
        var areFew = grid.IsFinest || _sparse.Contains(grid) || cells.Sum(static cell => cell.Count) <= mostFetched;
        if (areFew && query.Values(query.Within(grid, cells), mostFetched) is { } values) Share(grid, cells, values);
        else if (cells.Length <= FewCells) CutEach(grid, cells);
        else if (!grid.IsFinest) CutTogether(grid, cells);
        else foreach (var half in cells.Chunk((cells.Length + 1) / 2)) Refine(grid, half);

        foreach (var cell in cells) Checked(cell);
    }

    /// <summary>Gives each cell those of the fetched values that are its own.</summary>
    private static void Share(ValueGrid grid, GridCell[] cells, CellPart.Values values)
    {
        var at = 0;
        foreach (var cell in cells)
        {
            var from = at;
            while (at < values.Distinct.Length && grid.Key(values.Distinct[at]) == cell.Key) at++;
            cell.Part = new CellPart.Values(values.Distinct[from..at], values.Counts[from..at]);
        }
    }

    private void CutEach(ValueGrid grid, GridCell[] cells)
    {
        foreach (var cell in cells)
        {
            var within = query.Within(grid, [cell]);
            var (least, most) = query.Range(within);
            Cut(cell, least, most, within);
        }
    }

    private void Cut(GridCell cell, double least, double most, string? within)
    {
        if (least == most)
        {
            cell.Part = new CellPart.Values([least], [cell.Count]);
            return;
        }

        var grid = ValueGrid.Over(least, most, within);
        cell.Part = new CellPart.Grid(grid, [.. query.Cells(grid, within)]);
    }

    private void CutTogether(ValueGrid grid, GridCell[] cells)
    {
        var bits = grid.BitsFor(cells.Length);
        var finer = grid.Finer(bits);
        GridCell[] all = [.. query.Cells(finer, query.Within(grid, cells))];
        if (all.Length <= Sparse * cells.Length) _sparse.Add(finer);

        var parts = all.ToLookup(cell => Math.Floor(Math.ScaleB(cell.Key, -bits)));
        foreach (var cell in cells) cell.Part = new CellPart.Grid(finer, [.. parts[cell.Key]]);
    }

    /// <summary>A cell has as many values as it had when it was counted first.</summary>
    private static CellPart Checked(GridCell cell)
    {
        var counted = cell.Part switch
        {
            CellPart.Values values => values.Counts.Sum(),
            CellPart.Grid grid => grid.Cells.Sum(static inner => inner.Count),
            _ => -1,
        };
        return counted == cell.Count ? cell.Part! : throw new InvalidDataException($"a column's values were counted first as {cell.Count} and then as {counted}");
    }
}
