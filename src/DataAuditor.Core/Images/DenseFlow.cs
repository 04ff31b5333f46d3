using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Images;

/// <summary>
/// Where each pixel of an image has gone in the next, estimated from the two alone: the polynomials around a pixel before and after differ by
/// its displacement. Found from coarse to fine, so that also what moves by more than a few pixels is. An approximation: blurred at the edges of
/// what moves, blind to what moves farther than its pattern repeats, and without effect where nothing shows a motion. On a smooth pattern that
/// moves by up to eight pixels, or grows by a twentieth, the mean error is below a quarter of a pixel.
/// </summary>
/// <remarks>Farnebäck 2003, Two-Frame Motion Estimation Based on Polynomial Expansion.</remarks>
public static class DenseFlow
{
    /// <summary>Sides of the coarsest images are no smaller.</summary>
    private const int LeastSide = 24;

    private const int Iterations = 4;

    private const int WindowRadius = 10;

    private const double WindowSigma = 4;

    /// <summary>How strongly a displacement holds to that of the coarser image where the pixels say little.</summary>
    private const double Inertia = 0.01;

    /// <returns>Displacements in pixels; all NaN where a side has no more than ten, since nothing can be told there.</returns>
    /// <exception cref="ArgumentException">The images have not the same size.</exception>
    public static FlowField Of(RasterImage first, RasterImage second)
    {
        if ((first.Width, first.Height) != (second.Width, second.Height)) throw new ArgumentException($"An image of {first.Width} × {first.Height} and one of {second.Width} × {second.Height} pixels show no motion.", nameof(second));

        // Of so small an image every pixel is near an edge.
        if (Math.Min(first.Width, first.Height) <= 2 * PolynomialExpansion.Radius) return new FlowField(first.Height, first.Width, Enumerable.Repeat(float.NaN, 2 * first.Width * first.Height).ToArray());

        return ToField(Estimate(NumberPlane.Luma(first), NumberPlane.Luma(second)));
    }

    private static Displacements Estimate(NumberPlane first, NumberPlane second)
    {
        var flow = Math.Min(first.Width, first.Height) >= 2 * LeastSide
            ? Estimate(first.Halved(), second.Halved()).Doubled(first.Width, first.Height)
            : new Displacements(new NumberPlane(first.Width, first.Height), new NumberPlane(first.Width, first.Height));
        PolynomialExpansion before = new(first), after = new(second);
        for (var iteration = 0; iteration < Iterations; iteration++) flow = Refined(flow, before, after);
        return flow;
    }

    /// <summary>The displacements that fit best over a window, by least squares.</summary>
    private static Displacements Refined(Displacements flow, PolynomialExpansion before, PolynomialExpansion after)
    {
        var (width, height) = (flow.X.Width, flow.X.Height);
        NumberPlane[] sums = [.. Enumerable.Range(0, 5).Select(_ => new NumberPlane(width, height))];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++) AddEquations(sums, flow, before, after, column, row);
        }

        var window = NumberPlane.Gaussian(WindowRadius, WindowSigma);
        sums = [.. sums.Select(plane => plane.Filtered(window, window))];
        var refined = new Displacements(new NumberPlane(width, height), new NumberPlane(width, height));
        for (var at = 0; at < flow.X.Values.Length; at++)
        {
            double xx = sums[0].Values[at] + Inertia, xy = sums[1].Values[at], yy = sums[2].Values[at] + Inertia;
            double x = sums[3].Values[at] + (Inertia * flow.X.Values[at]), y = sums[4].Values[at] + (Inertia * flow.Y.Values[at]), determinant = (xx * yy) - (xy * xy);
            refined.X.Values[at] = ((yy * x) - (xy * y)) / determinant;
            refined.Y.Values[at] = ((xx * y) - (xy * x)) / determinant;
        }

        return refined;
    }

    /// <summary>A·d = Δb as its normal equations, where A is the mean of the squares before and after and Δb half of what b has lost, and what A makes of the displacement so far.</summary>
    private static void AddEquations(NumberPlane[] sums, Displacements flow, PolynomialExpansion before, PolynomialExpansion after, int column, int row)
    {
        var at = (row * flow.X.Width) + column;
        double x = flow.X.Values[at], y = flow.Y.Values[at], toX = column + x, toY = row + y;
        if (IsNearEdge(flow.X, column, row) || IsNearEdge(flow.X, toX, toY)) return;

        var a = (before.SquareX.Values[at] + after.SquareX.At(toX, toY)) / 2;
        var b = (before.Cross.Values[at] + after.Cross.At(toX, toY)) / 2;
        var c = (before.SquareY.Values[at] + after.SquareY.At(toX, toY)) / 2;
        var lostX = ((before.LinearX.Values[at] - after.LinearX.At(toX, toY)) / 2) + (a * x) + (b * y);
        var lostY = ((before.LinearY.Values[at] - after.LinearY.At(toX, toY)) / 2) + (b * x) + (c * y);
        sums[0].Values[at] = (a * a) + (b * b);
        sums[1].Values[at] = b * (a + c);
        sums[2].Values[at] = (b * b) + (c * c);
        sums[3].Values[at] = (a * lostX) + (b * lostY);
        sums[4].Values[at] = (b * lostX) + (c * lostY);
    }

    /// <summary>There a polynomial is of what is beyond the edge, too.</summary>
    private static bool IsNearEdge(NumberPlane plane, double x, double y) =>
        x < PolynomialExpansion.Radius || y < PolynomialExpansion.Radius || x > plane.Width - 1 - PolynomialExpansion.Radius || y > plane.Height - 1 - PolynomialExpansion.Radius;

    private static FlowField ToField(Displacements flow) =>
        new(flow.X.Height, flow.X.Width, Array.ConvertAll([.. flow.X.Values, .. flow.Y.Values], static value => (float)value));

    private sealed record Displacements(NumberPlane X, NumberPlane Y)
    {
        /// <summary>Those of an image twice as wide and as high.</summary>
        public Displacements Doubled(int width, int height)
        {
            var doubled = new Displacements(new NumberPlane(width, height), new NumberPlane(width, height));
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    doubled.X.Values[(row * width) + column] = 2 * X.At(column / 2.0, row / 2.0);
                    doubled.Y.Values[(row * width) + column] = 2 * Y.At(column / 2.0, row / 2.0);
                }
            }

            return doubled;
        }
    }
}
