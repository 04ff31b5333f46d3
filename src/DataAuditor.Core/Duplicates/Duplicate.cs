namespace DataAuditor.Duplicates;

/// <summary>What an earlier record has in common with a later one.</summary>
/// <param name="Of">The earlier record.</param>
/// <param name="Similarity">The Jaccard similarity of their shingles, in (0, 1].</param>
/// <param name="IsExact">Whether the two are the same to the last character.</param>
public readonly record struct Duplicate(long Of, double Similarity, bool IsExact)
{
    /// <summary>Which record it repeats, and how closely, in words.</summary>
    public override string ToString() => IsExact
        ? $"is the same as record {Of}"
        : $"is a near-duplicate of record {Of}: Jaccard similarity {Number.Format(Similarity)}";
}
