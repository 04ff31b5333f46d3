using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Core.Tests.Images;

/// <summary>Against motions that are known: a smooth pattern is drawn at displaced places.</summary>
public sealed class DenseFlowTests
{
    private const int Width = 96;

    private const int Height = 80;

    /// <summary>Edges, where what moved came from outside, are not held to the bound.</summary>
    private const int Edge = 16;

    [Theory]
    [InlineData(0, 0, 0.01)]
    [InlineData(1, 0, 0.05)]
    [InlineData(0.4, -0.7, 0.05)]
    [InlineData(-3, 2, 0.1)]
    [InlineData(6.5, 4, 0.25)]
    public void Finds_a_translation(double right, double down, double bound)
    {
        var flow = DenseFlow.Of(Pattern((x, y) => (x, y)), Pattern((x, y) => (x - right, y - down)));

        Assert.InRange(MeanError(flow, (_, _) => (right, down)), 0, bound);
    }

    // About the middle: what is to the right of it moves right, what is below it moves down.
    [Fact]
    public void Finds_a_zoom()
    {
        const double zoom = 1.05, x0 = Width / 2.0, y0 = Height / 2.0;
        var flow = DenseFlow.Of(Pattern((x, y) => (x, y)), Pattern((x, y) => (x0 + ((x - x0) / zoom), y0 + ((y - y0) / zoom))));

        Assert.InRange(MeanError(flow, (x, y) => ((zoom - 1) * (x - x0), (zoom - 1) * (y - y0))), 0, 0.1);
    }

    // Nothing shows a motion where there is no contrast.
    [Fact]
    public void Of_flat_images_is_none()
    {
        var flow = DenseFlow.Of(Flat(10, 70, 50), Flat(10, 70, 50));

        Assert.All(flow.Values.ToArray(), value => Assert.Equal(0, value, 1e-6f));
    }

    [Theory]
    [InlineData(11, 11)]
    [InlineData(11, 90)]
    [InlineData(25, 24)]
    public void Takes_images_of_any_size(int width, int height)
    {
        var flow = DenseFlow.Of(StructuralSimilarityTests.Noise(width, height, 3, "first"), StructuralSimilarityTests.Noise(width, height, 3, "second"));

        Assert.Equal((width, height), (flow.Width, flow.Height));
        Assert.All(flow.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    // Every pixel is as near to an edge as polynomials reach.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 90)]
    [InlineData(90, 10)]
    public void Of_images_too_small_to_tell_is_not_known(int width, int height) =>
        Assert.All(DenseFlow.Of(Flat(0, width, height), Flat(0, width, height)).Values.ToArray(), static value => Assert.Equal(float.NaN, value));

    [Fact]
    public void Refuses_images_of_two_sizes() => Assert.Throws<ArgumentException>(() => DenseFlow.Of(Flat(0, 30, 30), Flat(0, 31, 30)));

    private static double MeanError(FlowField flow, Func<int, int, (double Right, double Down)> truth)
    {
        var (sum, count) = (0.0, 0);
        for (var row = Edge; row < Height - Edge; row++)
        {
            for (var column = Edge; column < Width - Edge; column++)
            {
                var (right, down) = truth(column, row);
                var at = (row * Width) + column;
                sum += double.Hypot(flow.Values.Span[at] - right, flow.Values.Span[(Width * Height) + at] - down);
                count++;
            }
        }

        return sum / count;
    }

    private static RasterImage Pattern(Func<int, int, (double X, double Y)> place)
    {
        var values = new byte[Width * Height];
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var (x, y) = place(column, row);
                var wave = Math.Sin((0.31 * x) + (0.12 * y)) + Math.Sin((0.23 * y) - (0.09 * x)) + Math.Sin(0.071 * (x + (1.7 * y))) + Math.Cos((0.17 * x) - (0.29 * y));
                values[(row * Width) + column] = (byte)Math.Clamp(Math.Round(128 + (30 * wave)), 0, 255);
            }
        }

        return new RasterImage(Width, Height, 1, values);
    }

    private static RasterImage Flat(byte value, int width, int height) => new(width, height, 1, Enumerable.Repeat(value, width * height).ToArray());
}
