using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Columns whose values are counted together.</summary>
/// <param name="Columns">Positions among the plan's <see cref="JointPlan.Columns"/>, ascending.</param>
/// <param name="IsKey">How many distinct rows there are is worth knowing where they are too many.</param>
public sealed record JointSet(IReadOnlyList<int> Columns, bool IsKey)
{
    internal static JointSet Passed(StateArchive archive, JointSet? set, int columns)
    {
        var positions = archive.PassArray([.. set?.Columns ?? []], columns);
        var isKey = archive.Pass(set?.IsKey ?? false);
        var isSound = positions.Length > 0 && positions[0] >= 0 && positions[^1] < columns;
        for (var at = 1; at < positions.Length; at++) isSound &= positions[at - 1] < positions[at];
        return isSound ? new JointSet(positions, isKey) : throw StateArchive.Broken("columns that are counted together are none");
    }
}
