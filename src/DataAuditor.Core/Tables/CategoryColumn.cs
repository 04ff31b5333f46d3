namespace DataAuditor.Tables;

/// <summary>Levels as codes into a dictionary in order of first appearance; −1 is null.</summary>
/// <param name="rows">How many of the codes count, where the array has room for more; all without it.</param>
public sealed class CategoryColumn(string name, int[] codes, IReadOnlyList<string> levels, int? rows = null) : Column(name, ColumnKind.Category, rows ?? codes.Length)
{
    public const int NullCode = -1;

    public ReadOnlySpan<int> Codes => codes.AsSpan(0, Count);

    internal ReadOnlyMemory<int> CodesInMemory => codes.AsMemory(0, Count);

    public IReadOnlyList<string> Levels { get; } = levels;

    public override int NullCount { get; } = codes.AsSpan(0, rows ?? codes.Length).Count(NullCode);

    public override bool IsNull(int row) => codes[row] == NullCode;

    public override string? TextAt(int row) => codes[row] == NullCode ? null : Levels[codes[row]];
}
