namespace DataAuditor.Images;

/// <summary>
/// An image as a polynomial of second degree around each pixel, xᵀ·A·x + bᵀ·x + c, that fits best where a Gaussian says that it matters.
/// </summary>
/// <remarks>Farnebäck 2002, Polynomial Expansion for Orientation and Motion Estimation, chapter 4.</remarks>
internal sealed class PolynomialExpansion
{
    public const int Radius = 5;

    private const double Sigma = 1.5;

    public PolynomialExpansion(NumberPlane image)
    {
        var weights = NumberPlane.Gaussian(Radius, Sigma);
        double[] once = [.. weights.Select(static (weight, at) => weight * (at - Radius))], twice = [.. weights.Select(static (weight, at) => weight * (at - Radius) * (at - Radius))];
        double second = twice.Sum(), fourth = twice.Select(static (weight, at) => weight * (at - Radius) * (at - Radius)).Sum();

        // The Gaussian's products with 1, x, y, x², y² and x·y are solved for by hand: all but those of 1, x² and y² are independent of each other.
        var constant = image.Filtered(weights, weights);
        LinearX = Scaled(image.Filtered(weights, once), 1 / second);
        LinearY = Scaled(image.Filtered(once, weights), 1 / second);
        SquareX = Less(image.Filtered(weights, twice), second, constant, fourth - (second * second));
        SquareY = Less(image.Filtered(twice, weights), second, constant, fourth - (second * second));
        Cross = Scaled(image.Filtered(once, once), 0.5 / (second * second));
    }

    /// <summary>The first element of b.</summary>
    public NumberPlane LinearX { get; }

    public NumberPlane LinearY { get; }

    /// <summary>The first element on the diagonal of A.</summary>
    public NumberPlane SquareX { get; }

    public NumberPlane SquareY { get; }

    /// <summary>The element of A beside the diagonal.</summary>
    public NumberPlane Cross { get; }

    private static NumberPlane Scaled(NumberPlane plane, double factor)
    {
        foreach (ref var value in plane.Values.AsSpan()) value *= factor;
        return plane;
    }

    private static NumberPlane Less(NumberPlane plane, double share, NumberPlane constant, double divisor)
    {
        for (var at = 0; at < plane.Values.Length; at++) plane.Values[at] = (plane.Values[at] - (share * constant.Values[at])) / divisor;
        return plane;
    }
}
