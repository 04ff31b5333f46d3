namespace DataAuditor.Tables;

/// <summary>A column of a <see cref="Frame"/>: numbers, or codes of levels.</summary>
public sealed class FrameColumn
{
    private readonly ReadOnlyMemory<double> _numbers;
    private readonly ReadOnlyMemory<int> _codes;

    /// <param name="numbers">NaN where the value is null.</param>
    public FrameColumn(string name, ColumnKind kind, ReadOnlyMemory<double> numbers)
    {
        Name = name;
        Kind = kind;
        _numbers = numbers;
    }

    /// <param name="codes"><see cref="CategoryColumn.NullCode"/> where the value is null.</param>
    public FrameColumn(string name, ReadOnlyMemory<int> codes, IReadOnlyList<string> levels)
    {
        Name = name;
        Kind = ColumnKind.Category;
        _codes = codes;
        Levels = levels;
    }

    public string Name { get; }

    public ColumnKind Kind { get; }

    public bool IsCategory => Kind is ColumnKind.Category;

    /// <summary>One value a row, NaN for null; empty for a category.</summary>
    public ReadOnlySpan<double> Numbers => _numbers.Span;

    /// <summary>One code into <see cref="Levels"/> a row, <see cref="CategoryColumn.NullCode"/> for null; empty for numbers and dates.</summary>
    public ReadOnlySpan<int> Codes => _codes.Span;

    /// <summary>The levels of all tables: the real table's in order of first appearance, then those that only others have.</summary>
    public IReadOnlyList<string> Levels { get; } = [];

    public FrameColumn Take(ReadOnlySpan<int> positions) => IsCategory
        ? new FrameColumn(Name, Pick(_codes.Span, positions), Levels)
        : new FrameColumn(Name, Kind, Pick(_numbers.Span, positions));

    /// <summary>This column's values and then those of the same column in another frame of the audit.</summary>
    public FrameColumn Append(FrameColumn below) => IsCategory
        ? new FrameColumn(Name, (int[])[.. Codes, .. below.Codes], Levels)
        : new FrameColumn(Name, Kind, (double[])[.. Numbers, .. below.Numbers]);

    private static T[] Pick<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> positions)
    {
        var picked = new T[positions.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = values[positions[i]];
        return picked;
    }
}
