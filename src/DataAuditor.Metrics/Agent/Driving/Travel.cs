using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How far an episode went, and how much of its route that is.</summary>
internal static class Travel
{
    public const string Distance = "distance";

    public const string RouteLength = "route_length";

    /// <summary>In percent, as CARLA and SafeBench write it.</summary>
    public const string Completion = "route_completion";

    /// <summary>A route that is driven to its end.</summary>
    public const double Completed = 100;

    /// <summary>By how much rounding may carry a percentage past its end.</summary>
    private const double Slack = 1e-6;

    /// <summary>What no agent drives, in metres.</summary>
    private const double Farthest = 1e12;

    private static readonly object Key = new();

    public static FieldNeed Need { get; } = new(Distance) { Elsewhere = new FieldPlace("in its steps, as 'driven', 'position', or 'speed' and 't' or 'dt'", static sample => IsTold(Episode.Of(sample))) };

    /// <summary>What tells how much of a route was driven.</summary>
    public static FieldNeed NeedOfRoute { get; } = new(Completion)
    {
        Elsewhere = new FieldPlace($"'{RouteLength}' together with a distance", static sample => sample.Has(RouteLength) && (sample.Has(Distance) || IsTold(Episode.Of(sample)))),
    };

    /// <summary>
    /// The distance driven, in metres: the field of that name; else what was driven by the last step that says so; else the length of the way
    /// from position to position; else speed over time. Null where nothing tells.
    /// </summary>
    public static double? Metres(Sample sample) => sample.Once<double?>(Key, static sample => Find(sample) is { } metres ? Sound(sample, metres) : null);

    /// <summary>The share of the planned route that was driven, from 0 to 1; null where nothing tells, or the route has no length.</summary>
    public static double? ShareOfRoute(Sample sample)
    {
        if (Percent(sample) is { } percent) return percent / Completed;
        if (sample.Number(RouteLength) is not { } planned || Metres(sample) is not { } driven) return null;
        if (planned < 0) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(RouteLength))}' must be 0 or above, and is {Number.Format(planned)}");

        planned = sample.UnitOf(RouteLength)?.ToSystem(planned) ?? planned;
        return planned > 0 ? Math.Min(1, driven / planned) : null;
    }

    /// <summary>The field that says how much of its route an episode completed.</summary>
    public static double? Percent(Sample sample) => sample.Number(Completion) is not { } percent ? null
        : percent is >= 0 and <= Completed + Slack ? Math.Min(percent, Completed)
        : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Completion))}' must be in percent, from 0 to 100, and is {Number.Exact(percent)}");

    private static bool IsTold(Episode episode) =>
        episode.Has(SignalRole.Driven) || episode.Has(SignalRole.Position) || (episode.Has(SignalRole.Speed) && episode.Times is not null) || episode.Steps == 0;

    private static double? Find(Sample sample)
    {
        if (sample.Number(Distance) is { } distance) return sample.UnitOf(Distance)?.ToSystem(distance) ?? distance;

        var episode = Episode.Of(sample);
        if (episode.Scalars(SignalRole.Driven) is { } driven && LastOf(driven) is { } last) return last;
        if (episode.Numbers(SignalRole.Position) is { } position) return Path(position);

        return episode.Numbers(SignalRole.Speed) is { } speed && episode.Times is { } times ? OverTime(speed, times) : null;
    }

    private static double? LastOf(Signal signal)
    {
        for (var step = signal.Steps - 1; step >= 0; step--)
        {
            if (signal.IsGiven(step)) return signal[step];
        }

        return null;
    }

    /// <summary>From each position to the next that is given.</summary>
    private static double Path(Signal position)
    {
        var (length, before) = (0.0, -1);
        for (var step = 0; step < position.Steps; step++)
        {
            if (!position.IsGiven(step)) continue;
            if (before >= 0) length += Proximity.Between(position.At(before), position.At(step));
            before = step;
        }

        return length;
    }

    /// <summary>By trapezoids.</summary>
    private static double OverTime(Signal speed, Signal times)
    {
        var length = 0.0;
        for (var step = 1; step < speed.Steps; step++)
        {
            if (speed.IsGiven(step) && speed.IsGiven(step - 1)) length += (speed.Magnitude(step) + speed.Magnitude(step - 1)) / 2 * (times[step] - times[step - 1]);
        }

        return length;
    }

    private static double Sound(Sample sample, double metres) => metres is >= 0 and <= Farthest
        ? metres
        : throw sample.Wrong($"the distance driven is {Number.Format(metres)} m, which it cannot be");
}
