using DataAuditor.Metrics.History;
using DataAuditor.Reports;
using DataAuditor.Trends;

namespace DataAuditor.History;

/// <summary>Follows the signals of <see cref="SignalCatalog"/> over the accepted rounds and the one under audit, and adds to each what only a history knows.</summary>
/// <param name="rounds">The accepted ones.</param>
/// <param name="data">The data under audit: a round over the same data is that very round, accepted earlier.</param>
internal sealed class CollapseMonitor(IReadOnlyList<HistoryRound> rounds, IReadOnlyDictionary<string, ReportData> data)
{
    private readonly HistoryRound[] _earlier = [.. rounds.Where(round => !round.IsOver(data))];

    /// <summary>Of the accepted rounds alone.</summary>
    /// <returns>Null where none has the signal.</returns>
    public static SignalTrend? Accepted(RoundSignal signal, IReadOnlyList<HistoryRound> rounds) =>
        Series(signal, rounds) is { Count: > 0 } series ? SignalTrend.Of(signal, series) : null;

    /// <summary>The signal's trend up to the round under audit, and the measurement with it in.</summary>
    public (SignalTrend Trend, Measurement.Score Score) Follow(RoundSignal signal, Measurement.Score measured)
    {
        var score = signal is ErrorDrift drift ? Drifted(drift, measured) : measured;
        var trend = SignalTrend.Of(signal, [.. Series(signal, _earlier), ("this round", new RoundValue(score.Value, Error(score), Records(data)))]);
        List<Part> parts = [.. score.Parts];
        if (trend.Change is { } change) parts.Add(new Part(SignalTrend.ChangeName, change) { IsReference = true });
        parts.Add(new Part(SignalTrend.AlarmName, trend.Alarm.Sounds ? 1 : 0)
        {
            IsReference = true,
            Details =
            [
                new("log evidence", trend.LogEvidence), new("log evidence at which it sounds", SignalTrend.LogThreshold), new("rounds", trend.Values.Count),
            ],
        });
        return (trend, score with
        {
            Parts = parts,
            Skipped = trend.Change is null ? [.. score.Skipped, new SkippedPart(SignalTrend.ChangeName, "the history has no earlier round")] : score.Skipped,
            Notes = [.. score.Notes, trend.Sentence],
        });
    }

    private Measurement.Score Drifted(ErrorDrift drift, Measurement.Score now)
    {
        var mix = now.Parts.Where(part => !part.IsReference).ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
        var first = _earlier.FirstOrDefault(round => Of(drift, round) is not null);
        return first is null
            ? drift.Since(now, Records(data), mix, Records(data))
            : drift.Since(now, Records(data), Mix(Of(drift, first)!), Records(first.Data));
    }

    /// <summary>Error drift begins after the round that it is the drift from.</summary>
    private static List<(string Round, RoundValue Value)> Series(RoundSignal signal, IReadOnlyList<HistoryRound> rounds) =>
    [
        .. rounds.Select(round => (Round: round, Measured: Of(signal, round)))
            .Where(pair => pair.Measured is not null)
            .Skip(signal is ErrorDrift ? 1 : 0)
            .Select(pair => (pair.Round.Label, new RoundValue(pair.Measured!.Value, pair.Measured.Parts.GetValueOrDefault(RoundSignal.ErrorName), Records(pair.Round.Data)))),
    ];

    private static HistoryMeasurement? Of(RoundSignal signal, HistoryRound round) =>
        round.Measurements.FirstOrDefault(measurement => measurement.Metric == signal.Info.Id && measurement.Version == signal.Info.Version);

    private static double Error(Measurement.Score score) => score.Parts.First(part => part.Name == RoundSignal.ErrorName).Value;

    private static long Records(IReadOnlyDictionary<string, ReportData> data) => Math.Max(1, data["synthetic"].Records);

    private static Dictionary<string, double> Mix(HistoryMeasurement measurement) => measurement.Parts
        .Where(part => part.Key is not (RoundSignal.ErrorName or SignalTrend.ChangeName or SignalTrend.AlarmName))
        .ToDictionary(StringComparer.Ordinal);
}
