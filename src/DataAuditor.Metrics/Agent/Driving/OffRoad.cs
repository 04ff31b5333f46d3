using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How far an episode went off the road.</summary>
internal static class OffRoad
{
    /// <summary>Whether the agent is off the road at a step.</summary>
    public const string Role = "off_road";

    /// <summary>What tells how far it is from step to step.</summary>
    public static FieldNeed NeedOfWay { get; } = Episode.NeedUnlessEmpty(SignalRole.Driven) with { Or = [SignalRole.Position] };

    /// <summary>In metres: the way between two steps counts where either of them is off the road, as SafeBench has it. Null where no step says.</summary>
    public static double? Metres(Episode episode)
    {
        if (episode.Truths(Role) is not { } flags) return null;

        var (driven, position) = (episode.Scalars(SignalRole.Driven), episode.Numbers(SignalRole.Position));
        if (driven is null && position is null) return null;

        var metres = 0.0;
        for (var step = 1; step < flags.Length; step++)
        {
            if (flags[step] is not true && flags[step - 1] is not true) continue;

            var way = driven is not null ? driven[step] - driven[step - 1] : Proximity.Between(position!.At(step - 1), position.At(step));
            if (!double.IsNaN(way)) metres += way;
        }

        return metres;
    }
}
