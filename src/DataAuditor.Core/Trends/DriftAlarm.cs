namespace DataAuditor.Trends;

/// <summary>
/// Whether a value has become worse than in the rounds before by more than anybody would accept, and with what evidence: the e-detector of
/// Shiryaev and Roberts (Shin et al. 2022). For every round in which a change may have begun, the likelihood of what came since is held
/// against that of no change; the evidence is the sum. Valid at any round one looks at it, so a gate may ask after each.
/// </summary>
/// <param name="LogEvidence">By round, the natural logarithm; never below 0.</param>
/// <param name="Sounds">Whether the evidence reaches the threshold at the last round.</param>
/// <param name="Since">The position of the round in which a change most likely began; null where there is no evidence at the last round.</param>
public sealed record DriftAlarm(IReadOnlyList<double> LogEvidence, bool Sounds, int? Since)
{
    /// <summary>
    /// The least mean number of rounds between false alarms, over all values that are watched together; among the first n rounds there is
    /// one with a chance of at most n over it.
    /// </summary>
    public const double Threshold = 1000;

    /// <summary>How a value may get worse, in standard deviations of a round, by rounds since the change began: at once, or more with every round.</summary>
    private static readonly Func<int, double>[] Courses = [static _ => 1, static _ => 2, static _ => 4, static rounds => 0.5 * rounds, static rounds => rounds];

    /// <param name="rounds">In their order.</param>
    /// <param name="direction">Which way the value gets better; with <see cref="Direction.None"/> higher counts as worse.</param>
    /// <param name="allowance">How much worse than the mean of the rounds before a round may be.</param>
    /// <param name="watched">How many values are watched together: each gets its share of the false alarms.</param>
    public static DriftAlarm Of(IReadOnlyList<RoundValue> rounds, Direction direction, double allowance, int watched)
    {
        double[] badness = [.. rounds.Select(round => direction is Direction.Higher ? -round.Value : round.Value)];
        double[] total = [.. rounds.Select(static _ => double.NegativeInfinity)];
        var (since, most) = ((int?)null, 0.0);
        for (var began = 1; began < total.Length; began++)
        {
            var evidence = OfChange(badness, rounds, allowance, began);
            for (var at = began; at < total.Length; at++) total[at] = LogSum([total[at], evidence[at]]);
            if (evidence[^1] > most) (since, most) = (began, evidence[^1]);
        }

        var sounds = total.Length > 0 && total[^1] >= Math.Log(Threshold * watched);
        return new DriftAlarm([.. total.Select(static evidence => Math.Max(0, evidence))], sounds, since);
    }

    /// <summary>
    /// By round, the logarithm of the mean over the courses of a change that began in one round. What no change would look like is known
    /// from the rounds before it alone: errors that the change itself makes larger must not hide it.
    /// </summary>
    private static double[] OfChange(double[] badness, IReadOnlyList<RoundValue> rounds, double allowance, int began)
    {
        var variance = rounds.Take(began).Average(static round => round.Error * round.Error * round.Records);
        double[] errors = [.. rounds.Select(round => Math.Sqrt(variance / round.Records))];
        var scores = Innovations.Of(badness, errors, allowance);
        double[][] expected = [.. Courses.Select(course =>
            Innovations.Of([.. errors.Select((_, at) => at < began ? 0 : course(at - began + 1) * errors[began])], errors))];

        var evidence = new double[rounds.Count];
        var ratios = new double[Courses.Length];
        for (var at = began; at < evidence.Length; at++)
        {
            for (var course = 0; course < ratios.Length; course++) ratios[course] += LogLikelihoodRatio.Normal(scores[at], expected[course][at]);
            evidence[at] = LogSum(ratios) - Math.Log(ratios.Length);
        }

        return evidence;
    }

    /// <summary>The logarithm of a sum of what is given by its logarithms, by the largest, which alone may be too large for a double.</summary>
    private static double LogSum(double[] logarithms)
    {
        var largest = logarithms.Max();
        return double.IsInfinity(largest) ? largest : largest + Math.Log(logarithms.Sum(logarithm => Math.Exp(logarithm - largest)));
    }
}
