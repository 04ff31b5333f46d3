namespace DataAuditor.Trends;

/// <summary>How a metric's value goes over rounds, and whether it gets worse.</summary>
public sealed class Trend
{
    /// <summary>A score counts for no more: a trend is what several rounds show, and to judge a single one is a gate's business.</summary>
    private const double MostSurprise = 4;

    private Trend(IReadOnlyList<TrendPoint> points, Cusum worst)
    {
        Points = points;
        Alarm = worst.Alarm;
        Since = worst.Since;
    }

    public IReadOnlyList<TrendPoint> Points { get; }

    /// <summary>Whether <see cref="Cusum"/> sounds at the last round.</summary>
    public bool Alarm { get; }

    /// <summary>The position of the round from which on the value gets worse; null where it does not.</summary>
    public int? Since { get; }

    /// <param name="values">In the order of the rounds.</param>
    /// <param name="intervals">One a value; where one is missing or has no width, the spread of the earlier rounds is the scale for all.</param>
    /// <param name="direction">With <see cref="Direction.None"/> a drift to either side is one.</param>
    public static Trend Of(IReadOnlyList<double> values, IReadOnlyList<ConfidenceInterval?> intervals, Direction direction)
    {
        var scores = Surprises(values, intervals);
        Cusum rising = new(), falling = new();
        var points = new TrendPoint[values.Count];
        for (var at = 0; at < points.Length; at++)
        {
            rising.Add(direction is Direction.Higher ? double.NegativeInfinity : scores[at]);
            falling.Add(direction is Direction.Lower ? double.NegativeInfinity : -scores[at]);
            var score = direction switch { Direction.Lower => scores[at], Direction.Higher => -scores[at], _ => Math.Abs(scores[at]) };
            points[at] = new TrendPoint(values[at], at == 0 ? null : values[at] - values[at - 1], score, Math.Max(rising.Sum, falling.Sum));
        }

        return new Trend(points, rising.Sum >= falling.Sum ? rising : falling);
    }

    private static double[] Surprises(IReadOnlyList<double> values, IReadOnlyList<ConfidenceInterval?> intervals)
    {
        double?[] errors = [.. intervals.Select(StandardError)];
        var scores = errors.All(error => error > 0) ? Innovations.Of(values, [.. errors.Select(error => error!.Value)]) : Innovations.Of(values);
        return [.. scores.Select(score => Math.Clamp(score, -MostSurprise, MostSurprise))];
    }

    /// <summary>That of a normal value with such an interval.</summary>
    private static double? StandardError(ConfidenceInterval? interval) =>
        interval is { } known ? (known.High - known.Low) / 2 / Uncertainty.Deviations(known.Confidence) : null;
}
