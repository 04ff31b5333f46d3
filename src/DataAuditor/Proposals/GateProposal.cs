using DataAuditor.Reports;

namespace DataAuditor.Proposals;

/// <summary>A gate on one metric, or the reason why none is proposed.</summary>
/// <param name="Limit">Null where there is no gate.</param>
/// <param name="Comment">Why this number, or why none.</param>
internal sealed record GateProposal(string Metric, LimitProposal? Limit, string Comment)
{
    public bool IsGate => Limit is not null;

    /// <param name="why">What the gate is for, where a usage says so.</param>
    public static GateProposal Of(ReportMeasurement measured, ReportMeasurement? holdout, string? why)
    {
        var limit = LimitProposal.Of(measured, holdout);
        return limit switch
        {
            null => new GateProposal(measured.Metric, null, $"{Number.Format(measured.Value)}; neither side of it is better, so only you can say what to gate"),
            { IsEmpty: true } => new GateProposal(measured.Metric, null, $"{limit.Why}; no limit that this passes could ever fail"),
            _ => new GateProposal(measured.Metric, limit, $"{measured.Name}{(why is null ? "" : $": {why}")}. {Capital(limit.Why)}."),
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
