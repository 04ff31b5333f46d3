using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>How much of originals their revisions keep (Gao et al. 2023): 1 less the edit distance over the original's length, at least 0.</summary>
public sealed class Preservation : IState<Preservation>
{
    private readonly Levenshtein _levenshtein = new();

    internal Moments Values { get; } = new();

    /// <inheritdoc/>
    public void Merge(Preservation later) => Values.Merge(later.Values);

    /// <summary>Takes one pair in.</summary>
    /// <returns>From 0 to 1. An empty original is kept whole by an empty revision, and not at all by another, where the formula says 0/0.</returns>
    internal double Add(string original, string revised)
    {
        var length = _levenshtein.Length(original);
        var kept = length > 0
            ? Math.Max(0, 1 - ((double)_levenshtein.Distance(original, revised) / length))
            : revised.Length == 0 ? 1 : 0;
        Values.Add(kept);
        return kept;
    }
}
