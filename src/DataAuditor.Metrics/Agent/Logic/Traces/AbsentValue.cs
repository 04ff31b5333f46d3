using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>
/// What it means that a step has no value: nothing ahead is infinitely far, no limit is infinitely high, and nothing is asked for where no
/// least speed is. Of any other signal it means that the data has a hole.
/// </summary>
internal static class AbsentValue
{
    /// <summary>Null where it is a hole.</summary>
    public static double? Of(string signal) => signal switch
    {
        SignalRole.Gap or SignalRole.OtherPosition or SignalRole.SpeedLimit => double.PositiveInfinity,
        SignalRole.MinSpeed => double.NegativeInfinity,
        _ => null,
    };
}
