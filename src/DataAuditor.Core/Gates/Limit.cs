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

    public static IEnumerable<Limit> Of(Gate gate, Direction direction, double value, double? baseline)
    {
        if (gate.Max is { } max) yield return new(max - value, $"at most {Number.Exact(max)}", $"above max {Number.Exact(max)}", DiagnosticCode.GateFailed);
        if (gate.Min is { } min) yield return new(value - min, $"at least {Number.Exact(min)}", $"below min {Number.Exact(min)}", DiagnosticCode.GateFailed);
        if (gate.EqualTo is { } equal)
        {
            var apart = Math.Abs(value - equal);
            yield return new(apart <= Tolerance * Math.Max(1, Math.Abs(equal)) ? 0 : -apart, $"equal to {Number.Exact(equal)}", $"not equal to {Number.Exact(equal)}", DiagnosticCode.GateFailed);
        }

        if (baseline is not { } before) yield break;

        if (gate.MaxRegression is { } absolute) yield return Regression("maxRegression", absolute, absolute, direction, value, before);
        if (gate.MaxRelativeRegression is { } relative) yield return Regression("maxRelativeRegression", relative, relative * Math.Abs(before), direction, value, before);
    }

    private static Limit Regression(string name, double written, double allowed, Direction direction, double value, double before)
    {
        var worse = direction switch
        {
            Direction.Lower => value - before,
            Direction.Higher => before - value,
            _ => Math.Abs(value - before),
        };
        var margin = allowed - worse;
        var away = direction is Direction.None ? "away from" : "worse than";
        return new(
            margin < 0 && margin > -Tolerance * Math.Max(1, Math.Abs(before)) ? 0 : margin,
            $"within {name} {Number.Exact(written)} of the baseline's {Number.Format(before)}",
            $"{Number.Format(worse)} {away} the baseline's {Number.Format(before)}, more than {name} {Number.Exact(written)}",
            DiagnosticCode.Regression);
    }
}
