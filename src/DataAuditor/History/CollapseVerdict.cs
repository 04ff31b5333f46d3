using DataAuditor.Gates;

namespace DataAuditor.History;

/// <summary>What a gate on the collapse alarm says; its value is the number of signals that sound.</summary>
internal static class CollapseVerdict
{
    /// <param name="trends">The signals that could be measured.</param>
    public static GateResult Of(Gate gate, IReadOnlyList<SignalTrend> trends)
    {
        if (trends.Count == 0)
        {
            return new GateResult(gate, gate.Subject, Verdict.NotMeasurable, $"{gate.Subject} cannot be watched: none of its signals could be measured") { Code = DiagnosticCode.NotMeasurable };
        }

        SignalTrend[] sounding = [.. trends.Where(trend => trend.Alarm.Sounds).OrderByDescending(trend => trend.LogEvidence)];
        return sounding.Length > 0
            ? new GateResult(gate, gate.Subject, Verdict.Failed, $"the data collapses: {string.Join("; ", sounding.Select(trend => trend.Sentence))}") { Value = sounding.Length }
            : new GateResult(gate, gate.Subject, Verdict.Passed, Silent(trends)) { Value = 0 };
    }

    private static string Silent(IReadOnlyList<SignalTrend> trends)
    {
        var rounds = trends.Max(trend => trend.Values.Count);
        return rounds == 1 ? "no sign of collapse: this is the first round" : $"no sign of collapse over {rounds} rounds";
    }
}
