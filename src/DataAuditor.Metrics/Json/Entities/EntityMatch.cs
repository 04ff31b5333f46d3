namespace DataAuditor.Metrics.Json.Entities;

/// <summary>How many entities a document has, how many were redacted in it, and how many are both.</summary>
internal readonly record struct EntityMatch(int Gold, int Redacted, int Found)
{
    public int Missed => Gold - Found;

    public static EntityMatch operator +(EntityMatch one, EntityMatch other) => new(one.Gold + other.Gold, one.Redacted + other.Redacted, one.Found + other.Found);
}
