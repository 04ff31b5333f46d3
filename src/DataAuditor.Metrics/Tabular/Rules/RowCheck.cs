namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>A rule made ready for the rows of a table.</summary>
/// <param name="Holds">By row: null where the rule does not apply.</param>
/// <param name="Detail">What is wrong with a row that breaks the rule.</param>
internal sealed record RowCheck(Func<int, bool?> Holds, Func<int, string> Detail)
{
    /// <summary>Of records that are equal the first alone holds: one for each row, however many it stands for.</summary>
    public bool HoldsOnce { get; init; }

    /// <summary>Why the rule cannot be checked at all; null where it can.</summary>
    public string? Obstacle { get; private init; }

    public static RowCheck Impossible(string reason) => new(static _ => null, static _ => "") { Obstacle = reason };
}
