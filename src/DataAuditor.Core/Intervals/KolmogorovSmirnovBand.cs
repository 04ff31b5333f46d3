namespace DataAuditor.Intervals;

/// <summary>How far the largest gap of two empirical distribution functions may lie from that of the distributions.</summary>
public static class KolmogorovSmirnovBand
{
    /// <summary>
    /// The band around the difference of the two functions (Smirnov, 1939; in the spirit of Dvoretzky, Kiefer and Wolfowitz, 1956): wherever
    /// the largest gap lies, it is off by no more than the band is wide.
    /// </summary>
    /// <param name="gap">The largest gap, in [0, 1].</param>
    /// <param name="first">Values of one sample, at least 1.</param>
    /// <param name="second">Values of the other.</param>
    public static Uncertainty Of(double gap, long first, long second) => Of(gap, gap, first, second);

    /// <summary>The same where the largest gap is only known to lie between two numbers.</summary>
    public static Uncertainty Of(double least, double most, long first, long second) => new Uncertainty("dkw", confidence =>
    {
        var half = HalfWidth(first, second, confidence);
        return (least - half, most + half);
    }).Within(0, 1);

    /// <summary>Half the width of the band; the probability that the two functions' difference leaves it somewhere is 1 − <paramref name="confidence"/> for large samples, less for small ones.</summary>
    public static double HalfWidth(long first, long second, double confidence) =>
        Math.Sqrt(0.5 * Math.Log(2 / (1 - confidence)) * ((1.0 / first) + (1.0 / second)));
}
