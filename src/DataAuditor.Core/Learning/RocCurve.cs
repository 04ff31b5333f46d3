using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.Learning;

/// <summary>
/// How well a score tells positive from negative rows: the curve of true over false positive rates, its area (Hanley and McNeil, 1982),
/// and how certain that is (DeLong, DeLong and Clarke-Pearson, 1988). Ties count ½.
/// </summary>
public sealed class RocCurve
{
    private readonly (long Positives, long Negatives)[] _steps;

    private RocCurve((long Positives, long Negatives)[] steps)
    {
        _steps = steps;
        var (positives, negatives) = steps[^1];
        (Positives, Negatives) = (positives, negatives);

        // Twice the pairs won: a tie wins one.
        Int128 won = 0;
        for (var step = 1; step < steps.Length; step++)
        {
            won += (Int128)(steps[step].Negatives - steps[step - 1].Negatives) * (steps[step].Positives + steps[step - 1].Positives);
        }

        Area = (double)won / (2.0 * positives * negatives);
    }

    public long Positives { get; }

    public long Negatives { get; }

    /// <summary>The chance that a positive row has a higher score than a negative one.</summary>
    public double Area { get; }

    /// <summary>From (0, 0) to (1, 1), one point for each distinct score, the highest first.</summary>
    public IEnumerable<(double FalsePositiveRate, double TruePositiveRate)> Points =>
        _steps.Select(step => ((double)step.Negatives / Negatives, (double)step.Positives / Positives));

    /// <param name="scores">Higher for what looks positive; no NaN.</param>
    /// <exception cref="ArgumentException">A class has no row, a score is NaN, or there is not one label a score.</exception>
    public static RocCurve Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        if (scores.Length != positive.Length) throw new ArgumentException($"There are {positive.Length} labels for {scores.Length} scores.", nameof(positive));
        if (!positive.Contains(true) || !positive.Contains(false)) throw new ArgumentException("A curve needs positive and negative rows.", nameof(positive));
        foreach (var score in scores)
        {
            if (double.IsNaN(score)) throw new ArgumentException("A score is NaN.", nameof(scores));
        }

        var order = Ranks.Order(scores);
        var steps = new List<(long Positives, long Negatives)> { (0, 0) };
        long positives = 0, negatives = 0;
        for (var at = order.Length - 1; at >= 0; at--)
        {
            if (positive[order[at]]) positives++;
            else negatives++;
            if (at == 0 || scores[order[at - 1]] != scores[order[at]]) steps.Add((positives, negatives));
        }

        return new RocCurve([.. steps]);
    }

    /// <summary>The largest true positive rate of any threshold whose false positive rate is at most this.</summary>
    public double TruePositiveRateAt(double falsePositiveRate)
    {
        var best = 0L;
        foreach (var (positives, negatives) in _steps)
        {
            if (negatives > falsePositiveRate * Negatives) break;
            best = positives;
        }

        return (double)best / Positives;
    }

    /// <summary>The largest true less false positive rate of any threshold, at least 0 (Youden, 1950).</summary>
    public double LargestAdvantage => _steps.Max(step => ((double)step.Positives / Positives) - ((double)step.Negatives / Negatives));

    /// <summary>DeLong's variance of <see cref="Area"/>; null where a class has a single row.</summary>
    public double? Variance
    {
        get
        {
            if (Positives < 2 || Negatives < 2) return null;

            double positiveSquares = 0, negativeSquares = 0;
            for (var step = 1; step < _steps.Length; step++)
            {
                var (before, after) = (_steps[step - 1], _steps[step]);
                var placedPositive = 1 - ((before.Negatives + after.Negatives) / (2.0 * Negatives));
                var placedNegative = (before.Positives + after.Positives) / (2.0 * Positives);
                positiveSquares += (after.Positives - before.Positives) * Square(placedPositive - Area);
                negativeSquares += (after.Negatives - before.Negatives) * Square(placedNegative - Area);
            }

            return (positiveSquares / (Positives - 1.0) / Positives) + (negativeSquares / (Negatives - 1.0) / Negatives);
        }
    }

    /// <summary>
    /// DeLong's interval on the logit scale, so that it stays within 0 and 1. Where the classes are parted without error the variance says
    /// nothing; then the exact binomial bound over pairs that share no row.
    /// </summary>
    /// <remarks>Null where a class has a single row.</remarks>
    public Uncertainty? Uncertainty => MeanUncertainty([this]);

    /// <summary>The same for the mean area of curves that share no row, such as those of cross-validation.</summary>
    /// <returns>Null where a class of any curve has a single row.</returns>
    public static Uncertainty? MeanUncertainty(IReadOnlyCollection<RocCurve> curves)
    {
        double area = curves.Average(curve => curve.Area), variance = 0;
        foreach (var curve in curves)
        {
            if (curve.Variance is not { } own) return null;
            variance += own / ((double)curves.Count * curves.Count);
        }

        if (area is 0 or 1)
        {
            var pairs = curves.Sum(curve => Math.Min(curve.Positives, curve.Negatives));
            return BinomialInterval.ClopperPearson(area == 1 ? pairs : 0, pairs);
        }

        return Uncertainty.Normal("delong", Math.Log(area / (1 - area)), Math.Sqrt(variance) / (area * (1 - area))).Rising(LogLoss.Probability);
    }

    private static double Square(double value) => value * value;
}
