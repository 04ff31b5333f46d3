using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How near the agent and the nearest other are.</summary>
internal static class Proximity
{
    /// <summary>The distance of two points of equally many coordinates.</summary>
    public static double Between(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var squares = 0.0;
        for (var at = 0; at < one.Length; at++) squares += (one[at] - other[at]) * (one[at] - other[at]);
        return Math.Sqrt(squares);
    }

    /// <summary>The two positions; null where no step has one of the two.</summary>
    /// <exception cref="AuditException">One has more coordinates than the other.</exception>
    public static (Signal Own, Signal Other)? Positions(Episode episode)
    {
        if (episode.Numbers(SignalRole.Position) is not { } own || episode.Numbers(SignalRole.OtherPosition) is not { } other) return null;

        return own.Components == other.Components ? (own, other) : throw episode.Wrong(SignalRole.OtherPosition, 0, $"has {other.Components} coordinates, and the '{SignalRole.Position}' {own.Components}");
    }

    /// <summary>The distance ahead at each step, NaN where there is nothing: what <c>gap</c> says, or else the distance of the two positions.</summary>
    public static double[]? Gaps(Episode episode)
    {
        if (episode.Scalars(SignalRole.Gap) is { } gap) return [.. gap.Values];
        if (Positions(episode) is not var (own, other)) return null;

        var gaps = new double[own.Steps];
        for (var step = 0; step < gaps.Length; step++) gaps[step] = Between(own.At(step), other.At(step));
        return gaps;
    }

    /// <summary>What tells of the distance ahead.</summary>
    public static FieldNeed NeedOfGap { get; } = new(SignalRole.Gap)
    {
        Elsewhere = new FieldPlace("in its steps, and not both of 'position' and 'other_position'", static sample => IsTold(Episode.Of(sample))),
        SomeSuffice = true,
    };

    private static bool IsTold(Episode episode) =>
        episode.Has(SignalRole.Gap) || (episode.Has(SignalRole.Position) && episode.Has(SignalRole.OtherPosition)) || episode.Steps == 0;
}
