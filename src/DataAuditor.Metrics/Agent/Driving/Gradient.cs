namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How fast something changes, from its values at times that need not be evenly spaced.</summary>
internal static class Gradient
{
    /// <summary>
    /// Central differences of second order, and one-sided ones at both ends, within each run of values; NaN where a value is, and for a value
    /// that stands alone.
    /// </summary>
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> times)
    {
        var slopes = new double[values.Length];
        for (var at = 0; at < slopes.Length; at++)
        {
            bool hasBefore = at > 0 && !double.IsNaN(values[at - 1]), hasAfter = at < values.Length - 1 && !double.IsNaN(values[at + 1]);
            slopes[at] = (hasBefore, hasAfter) switch
            {
                (true, true) => Central(values[at - 1] - values[at], values[at + 1] - values[at], times[at] - times[at - 1], times[at + 1] - times[at]),
                (true, false) => (values[at] - values[at - 1]) / (times[at] - times[at - 1]),
                (false, true) => (values[at + 1] - values[at]) / (times[at + 1] - times[at]),
                _ => double.NaN,
            };
        }

        return slopes;
    }

    /// <summary>The slope of the parabola through three points, in the middle one.</summary>
    private static double Central(double fall, double rise, double before, double after) => ((before * before * rise) - (after * after * fall)) / (before * after * (before + after));
}
