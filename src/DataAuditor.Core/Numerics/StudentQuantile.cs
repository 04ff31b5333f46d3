using MathNet.Numerics;

namespace DataAuditor.Numerics;

/// <summary>Quantiles of Student's distribution (1908), as far out as gates ask for that share one chance of a false alarm.</summary>
public static class StudentQuantile
{
    /// <summary>From here on the normal distribution is the same to all digits that matter, while the incomplete beta function loses some.</summary>
    private const double AsGoodAsNormal = 1e6;

    private const int Steps = 60;

    /// <summary>How far a two-sided interval reaches to each side, in standard errors.</summary>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <param name="freedom">Degrees of freedom, above 0; need not be whole.</param>
    /// <remarks>By halving, since the library's own inverse searches a fixed range only, and the tails of few degrees of freedom reach beyond it.</remarks>
    public static double TwoSided(double confidence, double freedom)
    {
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        if (freedom >= AsGoodAsNormal) return Uncertainty.Deviations(confidence);

        var error = 1 - confidence;
        double low = 0, high = 1;
        while (Beyond(high, freedom) > error) (low, high) = (high, high * 2);
        for (var step = 0; step < Steps; step++)
        {
            var middle = (low + high) / 2;
            if (Beyond(middle, freedom) > error) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>The probability of a value at least so far from 0 on either side.</summary>
    private static double Beyond(double deviations, double freedom) =>
        SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (deviations * deviations)));
}
