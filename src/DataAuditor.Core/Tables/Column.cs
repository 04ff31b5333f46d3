namespace DataAuditor.Tables;

/// <summary>A column in memory. Null, empty text and NaN are three things.</summary>
public abstract class Column(string name, ColumnKind kind, int count)
{
    public string Name { get; } = name;

    public ColumnKind Kind { get; } = kind;

    /// <summary>Rows, nulls included.</summary>
    public int Count { get; } = count;

    public abstract int NullCount { get; }

    public abstract bool IsNull(int row);

    /// <summary>The value as a person would write it; null where it is null. For messages and rules, not for kernels.</summary>
    public abstract string? TextAt(int row);
}
