namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>A longest sequence of tokens that both texts have in this order, not necessarily next to each other.</summary>
internal sealed class CommonSubsequence
{
    private readonly UInt128[] _rows;
    private readonly UInt128[] _columns;

    /// <summary>The length for each pair of beginnings.</summary>
    private readonly int[,] _lengths;

    public CommonSubsequence(UInt128[] rows, UInt128[] columns)
    {
        (_rows, _columns) = (rows, columns);
        _lengths = new int[rows.Length + 1, columns.Length + 1];
        for (var row = 1; row <= rows.Length; row++)
        {
            for (var column = 1; column <= columns.Length; column++)
            {
                _lengths[row, column] = rows[row - 1] == columns[column - 1]
                    ? _lengths[row - 1, column - 1] + 1
                    : Math.Max(_lengths[row - 1, column], _lengths[row, column - 1]);
            }
        }
    }

    public int Length => _lengths[_rows.Length, _columns.Length];

    /// <summary>Where it stands in the first text, from the end on. Of several, the one that Google's ROUGE takes.</summary>
    public IEnumerable<int> Places()
    {
        var (row, column) = (_rows.Length, _columns.Length);
        while (row > 0 && column > 0)
        {
            if (_rows[row - 1] == _columns[column - 1])
            {
                yield return row - 1;
                row--;
                column--;
            }
            else if (_lengths[row, column - 1] > _lengths[row - 1, column])
            {
                column--;
            }
            else
            {
                row--;
            }
        }
    }
}
