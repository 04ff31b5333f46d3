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
        if (AllowedLoss(judged.Result) is not { } loss || judged.Result.Baseline is not { } baseline) return new(low, high);

        var direction = gate.Dimension is not null ? Direction.Higher : judged.Measurement?.Direction ?? Direction.None;
        return direction switch
        {
            Direction.Lower => new(low, Math.Min(high ?? double.PositiveInfinity, baseline + loss)),
            Direction.Higher => new(Math.Max(low ?? double.NegativeInfinity, baseline - loss), high),
            _ => new(low, high),
        };
    }

    private static double? AllowedLoss(GateResult result)
    {
        var relative = result.Gate.MaxRelativeRegression * Math.Abs(result.Baseline ?? 0);
        return (result.Gate.MaxRegression, relative) switch
        {
            ({ } absolute, { } share) => Math.Min(absolute, share),
            (var absolute, var share) => absolute ?? share,
        };
    }
}
