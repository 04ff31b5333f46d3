using DataAuditor.Tables;

namespace DataAuditor.Profiles;

/// <summary>One column's distributions side by side, small enough to draw. Shares are of all rows, nulls included.</summary>
public sealed record ColumnProfile(string Name, ColumnKind Kind)
{
    public required double RealMissing { get; init; }

    public required double SyntheticMissing { get; init; }

    /// <summary>Numbers and dates: equal-width bins over the range of both tables.</summary>
    public IReadOnlyList<ProfileBin> Bins { get; init; } = [];

    /// <summary>Numbers and dates: both empirical distribution functions at common points, in order.</summary>
    public IReadOnlyList<ProfileStep> Steps { get; init; } = [];

    /// <summary>Categories: the most frequent levels of either table, then one for all the others together.</summary>
    public IReadOnlyList<ProfileLevel> Levels { get; init; } = [];
}
