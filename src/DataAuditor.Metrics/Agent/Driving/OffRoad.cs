using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How far an episode went off the road.</summary>
internal static class OffRoad
{
    /// <summary>Whether the agent is off the road at a step.</summary>
    public const string Role = "off_road";

    /// <summary>What tells how far it is from step to step.</summary>
    public static FieldNeed NeedOfWay { get; } = Episode.NeedUnlessEmpty(SignalRole.Driven) with { Or = [SignalRole.Position] };

    /// <summary>
    /// In metres: the way between two steps counts where either of them is off the road, as SafeBench has it; over steps at which the way is
    /// not given, where any of these is. Null where no step says.
    /// </summary>
    /// <exception cref="AuditException">What was driven decreases.</exception>
    public static double? Metres(Episode episode)
    {
        if (episode.Truths(Role) is not { } flags || !Array.Exists(flags, static flag => flag is not null)) return null;

        var (driven, position) = (episode.Scalars(SignalRole.Driven), episode.Numbers(SignalRole.Position));
        if (driven is null && position is null) return null;

        var (metres, before, isOff) = (0.0, -1, false);
        for (var step = 0; step < flags.Length; step++)
        {
            isOff |= flags[step] is true;
            if (!(driven ?? position!).IsGiven(step)) continue;

            var way = before < 0 ? 0 : driven is not null ? driven[step] - driven[before] : Proximity.Between(position!.At(before), position.At(step));
            if (way < 0) throw episode.Wrong(SignalRole.Driven, step, $"is {Number.Format(driven![step])} m, and that of step {before} {Number.Format(driven[before])} m: what was driven cannot decrease");

            if (isOff) metres += way;
            (before, isOff) = (step, flags[step] is true);
        }

        return metres;
    }
}
