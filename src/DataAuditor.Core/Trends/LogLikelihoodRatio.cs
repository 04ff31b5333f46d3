namespace DataAuditor.Trends;

/// <summary>How much likelier an observation is after a change than before it; natural logarithms.</summary>
public static class LogLikelihoodRatio
{
    /// <summary>Of a mean shifted up by <paramref name="shift"/> standard deviations to none.</summary>
    /// <param name="score">Standard normal while nothing changes.</param>
    public static double Normal(double score, double shift = 1) => (shift * score) - (shift * shift / 2);

    /// <summary>Of a success rate of <paramref name="changed"/> to one of <paramref name="usual"/>, both in (0, 1).</summary>
    public static double Binomial(long successes, long trials, double usual, double changed) =>
        (successes * Math.Log(changed / usual)) + ((trials - successes) * Math.Log((1 - changed) / (1 - usual)));
}
