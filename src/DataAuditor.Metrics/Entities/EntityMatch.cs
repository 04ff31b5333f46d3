namespace DataAuditor.Metrics.Entities;

/// <summary>How many entities a document has, how many were redacted in it, and how many are both: counted among its own, and among the redacted ones.</summary>
/// <param name="Found">Own entities that were redacted.</param>
/// <param name="Right">Redactions that are of an own entity; another number than <paramref name="Found"/> only for a type that was taken for another.</param>
internal readonly record struct EntityMatch(int Gold, int Redacted, int Found, int Right)
{
    /// <summary>Where only entities of the same type are the same.</summary>
    public EntityMatch(int gold, int redacted, int found)
        : this(gold, redacted, found, found)
    {
    }

    public int Missed => Gold - Found;

    public static EntityMatch operator +(EntityMatch one, EntityMatch other) =>
        new(one.Gold + other.Gold, one.Redacted + other.Redacted, one.Found + other.Found, one.Right + other.Right);
}
