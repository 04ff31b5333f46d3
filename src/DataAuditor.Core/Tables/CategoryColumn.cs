namespace DataAuditor.Tables;

/// <summary>Levels as codes into a dictionary in order of first appearance; −1 is null.</summary>
public sealed class CategoryColumn(string name, int[] codes, IReadOnlyList<string> levels) : Column(name, ColumnKind.Category, codes.Length)
{
    public const int NullCode = -1;

    public ReadOnlySpan<int> Codes => codes;

    public IReadOnlyList<string> Levels { get; } = levels;

    public override int NullCount { get; } = codes.AsSpan().Count(NullCode);

    public override bool IsNull(int row) => codes[row] == NullCode;

    public override string? TextAt(int row) => codes[row] == NullCode ? null : Levels[codes[row]];
}
