using DataAuditor.Engine;
using DataAuditor.History;
using DataAuditor.Metrics.History;

namespace DataAuditor.Running;

/// <summary>Puts the signals of the round under audit at the end of their history.</summary>
internal static class SignalFollowing
{
    /// <param name="measured">The signals in it are replaced by what they are with their history.</param>
    /// <returns>One trend for each signal that could be measured.</returns>
    public static IReadOnlyList<SignalTrend> Run(AuditPlan plan, Dictionary<PlannedMetric, MeasuredMetric> measured, CollapseMonitor monitor)
    {
        var trends = new List<SignalTrend>();
        foreach (var planned in plan.Signals)
        {
            if (measured[planned].Measurement is not Measurement.Score score) continue;

            var (trend, followed) = monitor.Follow((RoundSignal)planned.Metric, score);
            trends.Add(trend);
            measured[planned] = measured[planned] with { Measurement = followed };
        }

        return trends;
    }
}
