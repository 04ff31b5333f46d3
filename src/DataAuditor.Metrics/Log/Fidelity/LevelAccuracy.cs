using DataAuditor.Intervals;
using DataAuditor.Metrics.Log.Levels;

namespace DataAuditor.Metrics.Log.Fidelity;

/// <summary>How many lines have the severity level that they should.</summary>
public sealed record LevelAccuracy() : LevelMetric(Description)
{
    private static readonly MetricInfo Description = new("log.fidelity.level-accuracy", "Log level accuracy", Modality.Log, Dimension.Fidelity)
    {
        Summary = "Share of records whose level is the gold one, over those whose two levels are known; parts: each gold level, and how many are unknown.",
        Formula = @"\text{L-ACC} = \frac{N_{\text{correct\_level}}}{N}",
        Source = "Li et al. 2024, LogBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "level",
        Needs = Needs.None,
    };

    private protected override Measurement.Score Score(LevelPairs state)
    {
        int[] levels = [.. Enumerable.Range(0, state.Scale.Count)];
        var right = levels.Sum(level => state[level, level]);
        return new Measurement.Score((double)right / state.Count)
        {
            Uncertainty = BinomialInterval.Wilson(right, state.Count),
            Parts = [.. levels.Select(level => (Level: level, Records: levels.Sum(given => state[level, given]))).Where(static part => part.Records > 0).Select(PartOf)],
        };

        Part PartOf((int Level, long Records) part) => new(state.Scale.NameOf(part.Level), (double)state[part.Level, part.Level] / part.Records)
        {
            Uncertainty = BinomialInterval.Wilson(state[part.Level, part.Level], part.Records),
            Details = [new("records", part.Records)],
        };
    }
}
