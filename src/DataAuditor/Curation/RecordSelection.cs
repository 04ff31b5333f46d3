namespace DataAuditor.Curation;

/// <summary>Which records stay.</summary>
/// <param name="Records">How many there are.</param>
/// <param name="Rejected">Those taken out, by position, each with its reasons.</param>
/// <param name="NotChecked">Checks that could not be run, and why.</param>
/// <param name="Sha256">Of the data that was judged.</param>
internal sealed record RecordSelection(
    long Records, IReadOnlyDictionary<long, IReadOnlyList<Rejection>> Rejected, IReadOnlyList<UnusedCheck> NotChecked, string Sha256)
{
    /// <summary>What a reader should know of how this came about.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public long Kept => Records - Rejected.Count;
}
