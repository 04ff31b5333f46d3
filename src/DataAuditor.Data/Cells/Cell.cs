namespace DataAuditor.Data.Cells;

/// <summary>Where a value lies in its block.</summary>
internal readonly struct Cell(int start, int length, CellForm form)
{
    public const int MaxLength = (1 << LengthBits) - 1;

    private const int LengthBits = 29;

    private readonly uint _packed = (uint)length | (uint)form << LengthBits;

    public int Start { get; } = start;

    public int Length => (int)(_packed & MaxLength);

    public CellForm Form => (CellForm)(_packed >> LengthBits);

    public bool IsNull => _packed == 0;   // plain and empty
}
