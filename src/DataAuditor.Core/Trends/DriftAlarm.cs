namespace DataAuditor.Trends;

/// <summary>
/// Whether a value has become worse than in the rounds before by more than anybody would accept, and with what evidence: an e-process of
/// <see cref="Innovations"/> that restarts. Valid at any round one looks at it, so a gate may ask after each.
/// </summary>
/// <param name="LogEvidence">By round, the natural logarithm; never below 0.</param>
/// <param name="Sounds">Whether the evidence reaches the threshold at the last round.</param>
/// <param name="Since">The position of the round from which on there is evidence; null where there is none at the last round.</param>
public sealed record DriftAlarm(IReadOnlyList<double> LogEvidence, bool Sounds, int? Since)
{
    /// <summary>The least mean number of rounds between false alarms, over all values that are watched together.</summary>
    public const double Threshold = 1000;

    /// <summary>Slow and fast changes, in standard deviations of a round: the mean of evidence for each is evidence.</summary>
    private static readonly double[] Shifts = [1, 2];

    /// <param name="values">In the order of the rounds.</param>
    /// <param name="errors">Their standard errors while nothing changes.</param>
    /// <param name="direction">Which way the value gets better; with <see cref="Direction.None"/> higher counts as worse.</param>
    /// <param name="allowance">How much worse than the mean of the rounds before a round may be.</param>
    /// <param name="watched">How many values are watched together: each gets its share of the false alarms.</param>
    public static DriftAlarm Of(IReadOnlyList<double> values, IReadOnlyList<double> errors, Direction direction, double allowance, int watched)
    {
        double[] badness = [.. values.Select(value => direction is Direction.Higher ? -value : value)];
        EProcess[] processes = [.. Shifts.Select(_ => EProcess.Detector(Threshold * watched))];
        var evidence = new List<double>(values.Count);
        foreach (var score in Innovations.Of(badness, errors, allowance))
        {
            foreach (var (shift, process) in Shifts.Zip(processes)) process.Add(LogLikelihoodRatio.Normal(score, shift));
            evidence.Add(LogMean(processes));
        }

        var sounds = evidence.Count > 0 && evidence[^1] >= Math.Log(Threshold * watched);
        return new DriftAlarm(evidence, sounds, processes.MaxBy(process => process.LogValue)!.Since);
    }

    /// <summary>The logarithm of the mean, by the largest, which alone may be too large for a double.</summary>
    private static double LogMean(EProcess[] processes)
    {
        var largest = processes.Max(process => process.LogValue);
        return largest + Math.Log(processes.Average(process => Math.Exp(process.LogValue - largest)));
    }
}
