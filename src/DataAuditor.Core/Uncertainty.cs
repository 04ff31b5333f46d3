namespace DataAuditor;

/// <summary>
/// How far a value may lie from the one that ever more data would show: a confidence interval at every confidence, since a report shows one,
/// a gate may ask for another, and many gates that share their chance of a false alarm need ever wider ones.
/// </summary>
/// <param name="method">How the interval is computed, as reports name it.</param>
/// <param name="ends">The interval's ends at a two-sided confidence; wider for a higher one.</param>
public sealed class Uncertainty(string method, Func<double, (double Low, double High)> ends)
{
    /// <summary>Of the intervals that reports show, and of gates that name no other.</summary>
    public const double DefaultConfidence = 0.95;

    private readonly Func<double, (double Low, double High)> _ends = ends;

    public string Method { get; } = method;

    /// <summary>The interval at a confidence between 0 and 1: the data rules out each side of it with half of what is missing to 1.</summary>
    public ConfidenceInterval At(double confidence = DefaultConfidence)
    {
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");

        var (low, high) = _ends(confidence);
        return new ConfidenceInterval(low, high, confidence, Method);
    }

    /// <summary>What is known of an interval at one confidence, carried over to others as if its ends lay as those of a normal distribution.</summary>
    public static Uncertainty Of(double value, ConfidenceInterval known)
    {
        // An interval that is free of the value's bias need not hold the value; then it widens from its nearer end.
        var (unit, from) = (Deviations(known.Confidence), Math.Clamp(value, known.Low, known.High));
        return new Uncertainty(known.Method, confidence =>
        {
            var widths = Deviations(confidence) / unit;
            return (from - ((from - known.Low) * widths), from + ((known.High - from) * widths));
        });
    }

    /// <summary>A value with a normal error.</summary>
    public static Uncertainty Normal(string method, double value, double standardError) => new(method, confidence =>
    {
        var margin = Deviations(confidence) * standardError;
        return (value - margin, value + margin);
    });

    /// <summary>
    /// Of the difference of two independent values (Zou and Donner, 2008; of two Wilson intervals it is Newcombe's, 1998): each side has the
    /// distances of the two ends that make it.
    /// </summary>
    public static Uncertainty Difference(double value, Uncertainty own, double other, Uncertainty others) => new(own.Method, confidence =>
    {
        ConfidenceInterval mine = own.At(confidence), theirs = others.At(confidence);
        var difference = value - other;
        return (difference - double.Hypot(value - mine.Low, theirs.High - other), difference + double.Hypot(mine.High - value, other - theirs.Low));
    });

    /// <summary>
    /// Of a mean of values that may depend on each other in any way: the mean of their ends, which is as wide as errors can make it that all
    /// go the same way. A value without an uncertainty is taken as it is.
    /// </summary>
    /// <returns>Null where no value has one.</returns>
    public static Uncertainty? Mean(IReadOnlyCollection<(double Value, Uncertainty? Uncertainty)> parts)
    {
        if (parts.Select(static part => part.Uncertainty).FirstOrDefault(static part => part is not null) is not { } first) return null;

        return new Uncertainty(first.Method, confidence =>
        {
            double low = 0, high = 0;
            foreach (var (value, uncertainty) in parts)
            {
                var (partLow, partHigh) = uncertainty?._ends(confidence) ?? (value, value);
                low += partLow;
                high += partHigh;
            }

            return (low / parts.Count, high / parts.Count);
        });
    }

    /// <summary>
    /// Of the largest of values that may depend on each other in any way. The more there are, the further the largest of them lies above all
    /// by chance, so the low end shares what it may miss among them (Bonferroni, 1936); the high end need not, as each truth has its own.
    /// </summary>
    /// <param name="values">At least one.</param>
    public static Uncertainty Largest(IReadOnlyCollection<Uncertainty> values) => new(values.First().Method, confidence =>
    {
        var shared = 1 - ((1 - confidence) / values.Count);
        return (values.Max(value => value._ends(shared).Low), values.Max(value => value._ends(confidence).High));
    });

    /// <summary>Of the smallest of such values, in the same way.</summary>
    /// <param name="values">At least one.</param>
    public static Uncertainty Smallest(IReadOnlyCollection<Uncertainty> values) =>
        Largest([.. values.Select(static value => value.Falling(static end => -end))]).Falling(static end => -end);

    /// <summary>Of an increasing function of the value.</summary>
    public Uncertainty Rising(Func<double, double> map) => new(Method, confidence =>
    {
        var (low, high) = _ends(confidence);
        return (map(low), map(high));
    });

    /// <summary>Of a decreasing function of the value.</summary>
    public Uncertainty Falling(Func<double, double> map) => new(Method, confidence =>
    {
        var (low, high) = _ends(confidence);
        return (map(high), map(low));
    });

    /// <summary>Of the value's magnitude.</summary>
    public Uncertainty Magnitude() => new(Method, confidence =>
    {
        var (low, high) = _ends(confidence);
        return (low > 0 ? low : high < 0 ? -high : 0, Math.Max(Math.Abs(low), Math.Abs(high)));
    });

    /// <summary>Within the range that the value has.</summary>
    public Uncertainty Within(double least, double most) => Rising(end => Math.Clamp(end, least, most));

    /// <summary>How many standard deviations a two-sided interval of a normal distribution reaches to each side.</summary>
    public static double Deviations(double confidence) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2);
}
