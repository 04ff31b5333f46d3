using MathNet.Numerics.Distributions;

namespace DataAuditor.Trends;

/// <summary>
/// What is new in each observation: how far it lies from the mean of those before it, over the standard deviation of that difference
/// (recursive residuals: Brown, Durbin and Evans 1975; self-starting: Hawkins 1987). Independent and standard normal while nothing
/// changes, so that a chart needs no earlier period of which somebody knows that nothing changed in it.
/// </summary>
public static class Innovations
{
    /// <summary>Of observations whose own standard errors are known; independent where the errors are equal, and nearly so elsewhere.</summary>
    /// <param name="errors">One an observation.</param>
    /// <param name="allowance">How far above the mean of those before an observation may lie: then a score is at most standard normal while nothing worse happens.</param>
    /// <returns>One an observation; 0 for the first, and where no error says what a difference means.</returns>
    public static double[] Of(IReadOnlyList<double> values, IReadOnlyList<double> errors, double allowance = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(errors.Count, values.Count);
        var scores = new double[values.Count];
        double sum = 0, variance = 0;
        for (var at = 0; at < values.Count; at++)
        {
            var own = errors[at] * errors[at];
            var scale = at == 0 ? 0 : Math.Sqrt(own + (variance / at / at));
            if (scale > 0) scores[at] = (values[at] - (sum / at) - allowance) / scale;

            sum += values[at];
            variance += own;
        }

        return scores;
    }

    /// <summary>Of observations with one unknown standard deviation, estimated from those before; Student's t is turned into a normal score.</summary>
    /// <returns>One an observation; 0 where fewer than two are before it, or where those are all the same and so show no scale.</returns>
    public static double[] Of(IReadOnlyList<double> values)
    {
        var scores = new double[values.Count];
        double mean = 0, squares = 0;
        for (var at = 0; at < values.Count; at++)
        {
            var apart = values[at] - mean;
            if (at > 1 && squares > 0) scores[at] = Normalised(apart / Math.Sqrt(squares / (at - 1) * (1 + (1.0 / at))), at - 1);

            mean += apart / (at + 1);
            squares += apart * (values[at] - mean);
        }

        return scores;
    }

    /// <summary>By the tail, in which a far value still has digits.</summary>
    private static double Normalised(double t, int degrees) =>
        -Math.Sign(t) * Normal.InvCDF(0, 1, Math.Max(double.Epsilon, StudentT.CDF(0, 1, degrees, -Math.Abs(t))));
}
