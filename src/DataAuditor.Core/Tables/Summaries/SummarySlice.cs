namespace DataAuditor.Tables.Summaries;

/// <summary>Some rows on their way into a summary; its arrays serve one slice after the other.</summary>
internal sealed class SummarySlice(SummaryPlan plan, int rows)
{
    private readonly double[]?[] _centred = [.. plan.Columns.Select(column => column.IsCategory ? null : new double[rows])];

    private readonly int[][] _levels = [.. plan.Columns.Select(_ => new int[rows])];

    /// <summary>All zero whenever it is handed on.</summary>
    private int[] _scratch = [];

    public ref int[] Scratch => ref _scratch;

    /// <summary>The finite values of a column of numbers less the centre, NaN for the others.</summary>
    public Span<double> Centred(int column, int count) => _centred[column].AsSpan(0, count);

    /// <summary>The cells of a column.</summary>
    public Span<int> Levels(int column, int count) => _levels[column].AsSpan(0, count);

    /// <summary>Puts the numbers of a column into their bins.</summary>
    public void Bin(int column, NumberColumn numbers, double[] bounds, int from, int count)
    {
        var cells = Levels(column, count);
        var values = numbers.Values.Slice(from, count);
        for (var row = 0; row < cells.Length; row++)
        {
            var value = values[row];
            var bin = 0;
            foreach (var bound in bounds) bin += value > bound ? 1 : 0;
            cells[row] = double.IsNaN(value) ? 1 : bin + ContingencyPlan.CellsBeforeBins;
        }

        if (numbers.Nulls is not { } nulls) return;
        for (var row = 0; row < cells.Length; row++)
        {
            if (nulls[from + row]) cells[row] = ContingencyPlan.NullCell;
        }
    }
}
