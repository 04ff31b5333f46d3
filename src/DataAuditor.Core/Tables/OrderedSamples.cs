namespace DataAuditor.Tables;

/// <summary>The values of one number or date column in both tables, nulls left out, in order; NaN stands above all numbers.</summary>
/// <param name="distance">Largest difference of the two empirical distribution functions; null where either sample is empty.</param>
public sealed class OrderedSamples(double[] real, double[] synthetic, double? distance)
{
    public ReadOnlySpan<double> Real => real;

    public ReadOnlySpan<double> Synthetic => synthetic;

    public double? Distance { get; } = distance;
}
