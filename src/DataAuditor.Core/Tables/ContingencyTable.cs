namespace DataAuditor.Tables;

/// <summary>Joint counts of two columns in both tables. Valid only inside the call that hands it out: its buffers are used again.</summary>
/// <param name="real">One count a cell.</param>
/// <param name="synthetic">The same cells in the same order. Cells that are empty in both tables may be left out.</param>
public readonly ref struct ContingencyTable(ColumnPair first, ColumnPair second, ReadOnlySpan<long> real, ReadOnlySpan<long> synthetic)
{
    public ColumnPair First { get; } = first;

    public ColumnPair Second { get; } = second;

    public ReadOnlySpan<long> Real { get; } = real;

    public ReadOnlySpan<long> Synthetic { get; } = synthetic;
}
