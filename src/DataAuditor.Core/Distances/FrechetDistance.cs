using DataAuditor.Numerics;

namespace DataAuditor.Distances;

/// <summary>
/// The squared Fréchet distance between two normal distributions, |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2·(Σ₁Σ₂)^½), which is also their squared
/// Wasserstein-2 distance.
/// </summary>
/// <remarks>
/// Dowson and Landau 1982. With Σ = F·Fᵀ the last trace is the sum of the singular values of F₁ᵀ·F₂: the eigenvalues of Σ₁^½·Σ₂·Σ₁^½ are
/// their squares. No root of a matrix is taken, so singular covariances, the rule where vectors are few, cost no digits.
/// </remarks>
public static class FrechetDistance
{
    /// <summary>
    /// Of more directions the singular values are taken as roots of eigenvalues, which are found in a fraction of the time. One that is next to
    /// nothing may then be off by some 10⁻⁸ of the largest.
    /// </summary>
    private const int MostSingularValues = 512;

    /// <returns>At least 0; exactly 0 for equal fits.</returns>
    /// <exception cref="ArgumentException">The vectors of the two have not the same length.</exception>
    public static double Of(GaussianFit first, GaussianFit second, int threads = 1, CancellationToken cancellation = default)
    {
        if (first.Dimensions != second.Dimensions) throw new ArgumentException($"Vectors of {first.Dimensions} and of {second.Dimensions} numbers cannot be compared.", nameof(second));
        if (AreEqual(first, second)) return 0;

        var gap = 0.0;
        for (var at = 0; at < first.Dimensions; at++) gap += Math.Pow(first.Mean.Span[at] - second.Mean.Span[at], 2);

        return Math.Max(0, gap + first.Trace + second.Trace - (2 * Shared(first.Factor, second.Factor, threads, cancellation)));
    }

    /// <summary>The sum of the singular values of the products of two lists of vectors.</summary>
    private static double Shared(double[][] first, double[][] second, int threads, CancellationToken cancellation)
    {
        if (first.Length > second.Length) (first, second) = (second, first);
        if (first.Length == 0) return 0;

        var products = new double[first.Length * second.Length];
        VectorProducts.Add(products, PanelSource.Rows(first), PanelSource.Rows(second), threads: threads, cancellation: cancellation);
        if (first.Length <= MostSingularValues) return SingularValues.Of(products, first.Length, second.Length).Sum();

        var rows = PanelSource.Rows([.. products.Chunk(second.Length)]);
        var squares = new double[first.Length * first.Length];
        VectorProducts.Add(squares, rows, rows, threads: threads, cancellation: cancellation);
        return SymmetricEigenvalues.Of(squares, first.Length, threads, cancellation).Sum(static value => Math.Sqrt(Math.Max(0, value)));
    }

    private static bool AreEqual(GaussianFit first, GaussianFit second) =>
        first.Mean.Span.SequenceEqual(second.Mean.Span)
        && first.Factor.Length == second.Factor.Length
        && first.Factor.Zip(second.Factor).All(static rows => rows.First.AsSpan().SequenceEqual(rows.Second));
}
