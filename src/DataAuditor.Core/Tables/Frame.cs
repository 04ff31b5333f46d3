namespace DataAuditor.Tables;

/// <summary>
/// The compared columns of one table as kernels and learners read them: the same columns in the same order for real, synthetic and holdout,
/// and each level under the same code in all of them.
/// </summary>
public sealed class Frame(int rows, IReadOnlyList<FrameColumn> columns)
{
    public int Rows { get; } = rows;

    public IReadOnlyList<FrameColumn> Columns { get; } = columns;

    public FrameColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Only the columns that are wanted, in their order.</summary>
    public Frame Where(Func<FrameColumn, bool> wanted) => new(Rows, [.. Columns.Where(wanted)]);

    /// <summary>The rows at these positions, in the order given.</summary>
    public Frame Take(ReadOnlySpan<int> positions)
    {
        var taken = new FrameColumn[Columns.Count];
        for (var column = 0; column < taken.Length; column++) taken[column] = Columns[column].Take(positions);
        return new Frame(positions.Length, taken);
    }

    /// <summary>These rows and then those of a frame of the same audit.</summary>
    public Frame Append(Frame below) => new(Rows + below.Rows, [.. Columns.Zip(below.Columns, (own, other) => own.Append(other))]);
}
