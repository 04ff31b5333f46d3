namespace DataAuditor.Tables;

/// <summary>
/// How often each level of a categorical column stands in both tables, nulls left out. Levels of the real table come first in their order
/// of appearance, then those that only the synthetic table has.
/// </summary>
public sealed class LevelCounts
{
    /// <summary>Below this many values, all of them distinct is no sign of an identifier.</summary>
    private const int IdentifierThreshold = 50;

    private readonly long[] _real;
    private readonly long[] _synthetic;

    public LevelCounts(IReadOnlyList<string> names, long[] real, long[] synthetic)
    {
        Names = names;
        _real = real;
        _synthetic = synthetic;
        RealTotal = real.Sum();
        SyntheticTotal = synthetic.Sum();
        LooksLikeIdentifier = RealTotal > IdentifierThreshold && real.Max() == 1;
    }

    public IReadOnlyList<string> Names { get; }

    public ReadOnlySpan<long> Real => _real;

    public ReadOnlySpan<long> Synthetic => _synthetic;

    public long RealTotal { get; }

    public long SyntheticTotal { get; }

    /// <summary>Every value of the real column is distinct.</summary>
    public bool LooksLikeIdentifier { get; }
}
