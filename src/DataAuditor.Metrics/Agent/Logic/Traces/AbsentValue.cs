using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>
/// What it means that a step has no value: nothing ahead is infinitely far, no limit is infinitely high, and nothing is asked for where no
/// least speed is. Of any other signal it means that the data has a hole.
/// </summary>
internal static class AbsentValue
{
    /// <summary>Null where it is a hole.</summary>
    /// <param name="isFromOtherSide">What is nowhere is as far on one side as on the other: a formula that tells them apart asks for what is not there.</param>
    public static double? Of(string signal, bool isFromOtherSide = false) => signal switch
    {
        SignalRole.Gap or SignalRole.SpeedLimit => double.PositiveInfinity,
        SignalRole.OtherPosition => isFromOtherSide ? double.NegativeInfinity : double.PositiveInfinity,
        SignalRole.MinSpeed => double.NegativeInfinity,
        _ => null,
    };

    /// <summary>What reports say that it is taken for.</summary>
    public static string MeaningOf(string signal) => signal is SignalRole.Gap or SignalRole.OtherPosition ? "nothing ahead" : "no limit";

    /// <summary>Whether no step has a value.</summary>
    public static bool IsThroughout(string signal, ITrace trace)
    {
        var numbers = trace.Numbers(signal);
        for (var step = 0; step < numbers?.Steps; step++)
        {
            if (numbers.IsGiven(step)) return false;
        }

        return true;
    }
}
