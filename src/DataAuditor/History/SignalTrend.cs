using DataAuditor.Metrics.History;
using DataAuditor.Trends;

namespace DataAuditor.History;

/// <summary>A signal of the collapse monitor over rounds, and whether its alarm sounds at the last.</summary>
/// <param name="Rounds">One a value: how people name it.</param>
internal sealed record SignalTrend(RoundSignal Signal, IReadOnlyList<string> Rounds, IReadOnlyList<double> Values, DriftAlarm Alarm)
{
    public const string ChangeName = "per round";

    public const string AlarmName = "alarm";

    /// <summary>The logarithm of the evidence at which an alarm sounds.</summary>
    public static double LogThreshold { get; } = Math.Log(DriftAlarm.Threshold * SignalCatalog.All.Count);

    /// <summary>The first difference at the last round; null where there is no round before.</summary>
    public double? Change => Values.Count > 1 ? Values[^1] - Values[^2] : null;

    public double LogEvidence => Alarm.LogEvidence.Count > 0 ? Alarm.LogEvidence[^1] : 0;

    /// <summary><c>support coverage has got worse since round 4: 0.61 after 0.97 on average before</c></summary>
    public string Sentence
    {
        get
        {
            var name = Signal.Info.Name.ToLowerInvariant();
            if (Alarm.Since is not { } since) return $"{name} is steady at {Number.Format(Values[^1])}";

            // The first round has nothing before it, so a change begins at the second at the earliest.
            var before = Values.Take(since).Average();
            var began = since == Values.Count - 1 ? "in" : "since";
            return $"{name} has got worse {began} {Rounds[since]}: {Number.Format(Values[^1])} after {Number.Format(before)} on average before it";
        }
    }

    public static SignalTrend Of(RoundSignal signal, IReadOnlyList<(string Round, RoundValue Value)> series)
    {
        RoundValue[] values = [.. series.Select(round => round.Value)];
        var alarm = DriftAlarm.Of(values, signal.Info.Direction, signal.Allowance, SignalCatalog.All.Count);
        return new SignalTrend(signal, [.. series.Select(round => round.Round)], [.. values.Select(round => round.Value)], alarm);
    }
}
