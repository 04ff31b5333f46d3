using DataAuditor.Media;

namespace DataAuditor.Images;

/// <summary>The peak signal-to-noise ratio of two images, 10·log₁₀(255² / MSE), in decibels.</summary>
public static class PeakSignalToNoise
{
    private const double Peak = 255;

    /// <summary>From 0 for black against white; positive infinity for equal images.</summary>
    /// <inheritdoc cref="MeanSquaredError.Of"/>
    public static double Of(RasterImage first, RasterImage second) => OfError(MeanSquaredError.Of(first, second));

    /// <param name="meanSquaredError">At least 0.</param>
    public static double OfError(double meanSquaredError) => meanSquaredError == 0 ? double.PositiveInfinity : 10 * Math.Log10(Peak * Peak / meanSquaredError);
}
