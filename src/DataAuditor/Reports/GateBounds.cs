using DataAuditor.Gates;

namespace DataAuditor.Reports;

/// <summary>The values that a gate lets pass; an end is null where it is open.</summary>
internal readonly record struct GateBounds(double? Low, double? High)
{
    public static GateBounds Of(JudgedGate judged)
    {
        var gate = judged.Gate;
        double? low = gate.EqualTo ?? gate.Min;
        double? high = gate.EqualTo ?? gate.Max;
        if (Allowed(judged.Result) is not var (from, to)) return new(low, high);

        var direction = gate.Dimension is not null ? Direction.Higher : judged.Measurement?.Direction ?? Direction.None;
        return direction switch
        {
            Direction.Lower => new(low, Math.Min(high ?? double.PositiveInfinity, to)),
            Direction.Higher => new(Math.Max(low ?? double.NegativeInfinity, from), high),
            _ => new(low, high),
        };
    }

    /// <summary>What the tightest of the limits on losses allows on either side.</summary>
    private static (double From, double To)? Allowed(GateResult result)
    {
        var gate = result.Gate;
        (double? Reference, double? Loss)[] limits =
        [
            (result.Baseline, gate.MaxRegression),
            (result.Baseline, gate.MaxRelativeRegression * Math.Abs(result.Baseline ?? 0)),
            (result.Pinned, gate.MaxDrift),
        ];
        (double From, double To)[] ranges = [.. limits.Where(limit => limit is { Reference: not null, Loss: not null })
            .Select(limit => (limit.Reference!.Value - limit.Loss!.Value, limit.Reference.Value + limit.Loss.Value))];
        return ranges.Length == 0 ? null : (ranges.Max(range => range.From), ranges.Min(range => range.To));
    }
}
