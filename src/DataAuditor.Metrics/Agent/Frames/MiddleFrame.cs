using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Frames;

/// <summary>What a frame between two others would show if everything moved evenly from the one to the other.</summary>
internal static class MiddleFrame
{
    /// <summary>How far a frame is from that, as the mean absolute difference of its values over their range, from 0 to 1.</summary>
    /// <remarks>Where the images are too small to tell a motion, they are taken to stand still.</remarks>
    /// <exception cref="ArgumentException">The frames have not the same size.</exception>
    public static double Distance(RasterImage before, RasterImage frame, RasterImage after)
    {
        if (ShapeOf(before) != ShapeOf(frame) || ShapeOf(after) != ShapeOf(frame)) throw new ArgumentException("Frames of one video have one size.", nameof(frame));

        var flow = DenseFlow.Of(before, after);
        var values = frame.Values.Span;
        var (channels, pixels) = (frame.Channels, frame.Width * frame.Height);
        var sum = 0.0;
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            var (row, column) = (pixel / frame.Width, pixel % frame.Width);
            var (right, down) = Motion(flow, pixel, pixels);
            for (var channel = 0; channel < channels; channel++)
            {
                var middle = (At(before, row - (down / 2), column - (right / 2), channel) + At(after, row + (down / 2), column + (right / 2), channel)) / 2;
                sum += Math.Abs(values[(pixel * channels) + channel] - middle);
            }
        }

        return sum / (byte.MaxValue * (double)values.Length);
    }

    private static (int Width, int Height, int Channels) ShapeOf(RasterImage image) => (image.Width, image.Height, image.Channels);

    private static (double Right, double Down) Motion(FlowField flow, int pixel, int pixels)
    {
        double right = flow.Values.Span[pixel], down = flow.Values.Span[pixels + pixel];
        return double.IsFinite(right) && double.IsFinite(down) ? (right, down) : (0, 0);
    }

    private static double Between(double first, double second, double share) => first + (share * (second - first));

    /// <summary>Between pixels in proportion; beyond an edge as at it.</summary>
    private static double At(RasterImage image, double row, double column, int channel)
    {
        (row, column) = (Math.Clamp(row, 0, image.Height - 1), Math.Clamp(column, 0, image.Width - 1));
        var (top, left) = ((int)row, (int)column);
        var (bottom, right) = (Math.Min(top + 1, image.Height - 1), Math.Min(left + 1, image.Width - 1));
        var (down, across) = (row - top, column - left);
        var values = image.Values.Span;
        double above = Between(values[Place(top, left)], values[Place(top, right)], across), below = Between(values[Place(bottom, left)], values[Place(bottom, right)], across);
        return Between(above, below, down);

        int Place(int y, int x) => (((y * image.Width) + x) * image.Channels) + channel;
    }
}
