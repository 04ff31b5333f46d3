namespace DataAuditor.Gates;

/// <summary>One limit of a gate held against one value.</summary>
/// <param name="Margin">How far inside the limit the value is; negative when outside.</param>
/// <param name="Holds">In words, when it holds: <c>at most 0.1</c>.</param>
/// <param name="Broken">In words, when it does not: <c>above max 0.1</c>.</param>
internal readonly record struct Limit(double Margin, string Holds, string Broken, DiagnosticCode Code)
{
    /// <summary>Differences of rounded numbers are off by some units in the last place; a limit is not broken by those.</summary>
    private const double Tolerance = 1e-12;

    public bool IsBroken => Margin < 0;

    /// <summary>Of the margin; null where the value has none, or the limit is one number alone, which no data can prove.</summary>
    public Uncertainty? Uncertainty { get; init; }

    public static IEnumerable<Limit> Of(Gate gate, Direction direction, Estimate estimate, References references)
    {
        var (value, uncertainty) = estimate;
        if (gate.Max is { } max)
        {
            yield return new(max - value, $"at most {Number.Exact(max)}", $"above max {Number.Exact(max)}", DiagnosticCode.GateFailed) { Uncertainty = uncertainty?.Falling(end => max - end) };
        }

        if (gate.Min is { } min)
        {
            yield return new(value - min, $"at least {Number.Exact(min)}", $"below min {Number.Exact(min)}", DiagnosticCode.GateFailed) { Uncertainty = uncertainty?.Rising(end => end - min) };
        }

        if (gate.EqualTo is { } equal)
        {
            var apart = Math.Abs(value - equal);
            yield return new(apart <= Tolerance * Math.Max(1, Math.Abs(equal)) ? 0 : -apart, $"equal to {Number.Exact(equal)}", $"not equal to {Number.Exact(equal)}", DiagnosticCode.GateFailed);
        }

        if (references.Baseline is { } before)
        {
            if (gate.MaxRegression is { } absolute) yield return Loss("maxRegression", absolute, absolute, direction, estimate, before, "the baseline's");
            if (gate.MaxRelativeRegression is { } relative) yield return Loss("maxRelativeRegression", relative, relative * Math.Abs(before.Value), direction, estimate, before, "the baseline's");
        }

        if (references.Pinned is { } pinned && gate.MaxDrift is { } drift) yield return Loss("maxDrift", drift, drift, direction, estimate, pinned, "the pinned");
    }

    private static Limit Loss(string name, double written, double allowed, Direction direction, Estimate now, Estimate before, string whose)
    {
        var worse = direction switch
        {
            Direction.Lower => now.Value - before.Value,
            Direction.Higher => before.Value - now.Value,
            _ => Math.Abs(now.Value - before.Value),
        };
        var margin = allowed - worse;
        var away = direction is Direction.None ? "away from" : "worse than";
        return new(
            margin < 0 && margin > -Tolerance * Math.Max(1, Math.Abs(before.Value)) ? 0 : margin,
            $"within {name} {Number.Exact(written)} of {whose} {Number.Format(before.Value)}",
            $"{Number.Format(worse)} {away} {whose} {Number.Format(before.Value)}, more than {name} {Number.Exact(written)}",
            DiagnosticCode.Regression)
        {
            Uncertainty = now.ChangeSince(before) is not { } change ? null : direction switch
            {
                Direction.Lower => change.Falling(rise => allowed - rise),
                Direction.Higher => change.Rising(rise => allowed + rise),
                _ => change.Magnitude().Falling(distance => allowed - distance),
            },
        };
    }
}
