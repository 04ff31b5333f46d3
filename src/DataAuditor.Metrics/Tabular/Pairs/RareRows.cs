using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Pairs;

/// <summary>Which rare level of a column, or combination of two columns' levels, each row of a table has: for many draws of its rows.</summary>
internal sealed class RareRows
{
    private const int Common = -1, Null = -2;

    /// <summary>By row: the place of its rare cell, or why it has none.</summary>
    private readonly int[] _cells;

    /// <summary>Of each rare cell, among the rows without a null.</summary>
    private readonly double[] _shares;

    private RareRows(int[] cells, double[] shares) => (_cells, _shares) = (cells, shares);

    /// <summary>Of every column and every pair of columns that has a rare cell.</summary>
    /// <param name="table">Categories only.</param>
    public static IReadOnlyList<RareRows> Of(Frame table, double threshold)
    {
        var columns = table.Columns;
        var alone = columns.Select(column => Of(column, null, threshold));
        var pairs = columns.Index().SelectMany(first => columns.Skip(first.Index + 1).Select(second => Of(first.Item, second, threshold)));
        return [.. alone.Concat(pairs).Where(static rows => rows._shares.Length > 0)];
    }

    /// <summary>How many of the rare cells some drawn rows have, and how that number would vary if each cell were missed independently of the others.</summary>
    public (int Kept, double Variance) In(ReadOnlySpan<int> positions)
    {
        var isKept = new bool[_shares.Length];
        var drawn = 0;
        foreach (var position in positions)
        {
            var cell = _cells[position];
            if (cell != Null) drawn++;
            if (cell >= 0) isKept[cell] = true;
        }

        return (isKept.AsSpan().Count(true), _shares.Sum(share => Math.Pow(1 - share, drawn) is var chance ? chance * (1 - chance) : 0));
    }

    private static RareRows Of(FrameColumn first, FrameColumn? second, double threshold)
    {
        var cells = new long[first.Codes.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            long code = first.Codes[row], other = second is null ? 0 : second.Codes[row];
            cells[row] = (code | other) < 0 ? Null : (code * (second?.Levels.Count ?? 1)) + other;
        }

        var counts = cells.Where(static cell => cell >= 0).CountBy(static cell => cell).ToDictionary();
        var total = counts.Values.Sum(static count => (long)count);
        long[] rare = [.. counts.Where(cell => (double)cell.Value / total <= threshold).Select(static cell => cell.Key).Order()];
        var places = rare.Index().ToDictionary(static cell => cell.Item, static cell => cell.Index);
        return new RareRows(
            Array.ConvertAll(cells, cell => cell < 0 ? Null : places.GetValueOrDefault(cell, Common)),
            [.. rare.Select(cell => (double)counts[cell] / total)]);
    }
}
