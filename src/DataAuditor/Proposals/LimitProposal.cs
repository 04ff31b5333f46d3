using DataAuditor.Reports;

namespace DataAuditor.Proposals;

/// <summary>A limit that the measured data passes, at the edge of what the measurement cannot tell apart.</summary>
/// <param name="Why">Why this number.</param>
internal sealed record LimitProposal(double? Min, double? Max, string Why)
{
    /// <returns>Null for a metric that says neither which side is better nor which value is ideal.</returns>
    /// <param name="holdout">What real records that the generator never saw score in the place of the synthetic ones.</param>
    public static LimitProposal? Of(ReportMeasurement measured, ReportMeasurement? holdout)
    {
        if (measured.Direction is Direction.None && measured.Score is null) return null;

        ReportMeasurement[] both = holdout is null ? [measured] : [measured, holdout];
        double? max = measured.Direction is Direction.Higher ? null : RoundNumber.Up(both.Max(High));
        double? min = measured.Direction is Direction.Lower ? null : RoundNumber.Down(both.Min(Low));
        return new LimitProposal(Below(min, measured.Range[0]), Above(max, measured.Range[1]), Words(measured, holdout));
    }

    /// <summary>A limit at the end of the metric's range would let everything pass.</summary>
    public bool IsEmpty => Min is null && Max is null;

    private static double? Below(double? min, double? end) => min <= end ? null : min;

    private static double? Above(double? max, double? end) => max >= end ? null : max;

    private static double High(ReportMeasurement measured) => Math.Max(measured.Value, measured.Interval?.High ?? measured.Value);

    private static double Low(ReportMeasurement measured) => Math.Min(measured.Value, measured.Interval?.Low ?? measured.Value);

    private static string Words(ReportMeasurement measured, ReportMeasurement? holdout)
    {
        var real = holdout is null ? "" : $"; real records that the generator never saw score {Value(holdout)}";
        return $"measured {Value(measured)}{real}";
    }

    private static string Value(ReportMeasurement measured) => measured.Interval is { } interval
        ? $"{Number.Format(measured.Value)} ({HumanNumber.Percent(interval.Confidence)} interval {Number.Format(interval.Low)} to {Number.Format(interval.High)})"
        : Number.Format(measured.Value);
}
