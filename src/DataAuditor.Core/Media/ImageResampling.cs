namespace DataAuditor.Media;

/// <summary>
/// Images at another size, by cubic convolution (Keys 1981, a = −½). To a smaller size the kernel is as much wider as pixels are taken
/// together, so that nothing is skipped: without that, features of the same image differ between sizes (Parmar et al. 2022).
/// </summary>
/// <remarks>As Pillow and torchvision (<c>antialias</c>) have it, but not rounded between the two directions.</remarks>
public static class ImageResampling
{
    private const double Reach = 2;

    /// <summary>The image at another size, rounded to whole values.</summary>
    public static RasterImage Resize(RasterImage image, int width, int height)
    {
        if (width == image.Width && height == image.Height) return image;

        var (pixels, resized) = (image.Width * image.Height, new byte[checked(width * height * image.Channels)]);
        var (plane, target) = (new float[pixels], new float[width * height]);
        for (var channel = 0; channel < image.Channels; channel++)
        {
            for (var pixel = 0; pixel < pixels; pixel++) plane[pixel] = image.Values.Span[(pixel * image.Channels) + channel];
            Resize(plane, image.Width, image.Height, target, width, height);
            for (var pixel = 0; pixel < target.Length; pixel++) resized[(pixel * image.Channels) + channel] = (byte)Math.Clamp(MathF.Round(target[pixel]), 0, 255);
        }

        return new RasterImage(width, height, image.Channels, resized);
    }

    /// <summary>One channel at another size. Values may go somewhat beyond those around them.</summary>
    /// <param name="plane">Row by row.</param>
    /// <param name="target">Likewise.</param>
    public static void Resize(ReadOnlySpan<float> plane, int width, int height, Span<float> target, int targetWidth, int targetHeight)
    {
        // Rows first: what the second direction then sums are whole rows.
        var (across, down) = (Weights.Of(width, targetWidth), Weights.Of(height, targetHeight));
        var rows = new float[checked(height * targetWidth)];
        for (var y = 0; y < height; y++)
        {
            var row = plane.Slice(y * width, width);
            for (var x = 0; x < targetWidth; x++) rows[(y * targetWidth) + x] = across.Sum(row, x);
        }

        for (var y = 0; y < targetHeight; y++)
        {
            var sum = target.Slice(y * targetWidth, targetWidth);
            sum.Clear();
            var weights = down.At(y);
            for (var at = 0; at < weights.Length; at++)
            {
                var row = rows.AsSpan((down.First(y) + at) * targetWidth, targetWidth);
                for (var x = 0; x < sum.Length; x++) sum[x] += weights[at] * row[x];
            }
        }
    }

    private static double Cubic(double distance)
    {
        const double a = -0.5;
        distance = Math.Abs(distance);
        return distance switch
        {
            < 1 => (((((a + 2) * distance) - (a + 3)) * distance) * distance) + 1,
            < Reach => ((((((distance - 5) * distance) + 8) * distance) - 4) * a),
            _ => 0,
        };
    }

    /// <summary>What of a line of pixels goes into each of another line.</summary>
    private sealed class Weights
    {
        private readonly int[] _first;

        private readonly float[][] _weights;

        private Weights(int[] first, float[][] weights) => (_first, _weights) = (first, weights);

        public static Weights Of(int from, int to)
        {
            var scale = (double)from / to;
            var widening = Math.Max(1, scale);
            var (first, weights) = (new int[to], new float[to][]);
            for (var at = 0; at < to; at++)
            {
                var center = (at + 0.5) * scale;
                first[at] = Math.Max(0, (int)(center - (Reach * widening) + 0.5));
                var end = Math.Min(from, (int)(center + (Reach * widening) + 0.5));
                var own = new double[end - first[at]];
                for (var place = 0; place < own.Length; place++) own[place] = Cubic((first[at] + place + 0.5 - center) / widening);
                var total = own.Sum();
                weights[at] = [.. own.Select(weight => (float)(weight / total))];
            }

            return new Weights(first, weights);
        }

        public int First(int at) => _first[at];

        public ReadOnlySpan<float> At(int at) => _weights[at];

        public float Sum(ReadOnlySpan<float> line, int at)
        {
            var weights = _weights[at];
            var values = line.Slice(_first[at], weights.Length);
            var sum = 0f;
            for (var place = 0; place < weights.Length; place++) sum += weights[place] * values[place];
            return sum;
        }
    }
}
