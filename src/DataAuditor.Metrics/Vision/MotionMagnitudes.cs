using DataAuditor.Models;

namespace DataAuditor.Metrics.Vision;

/// <summary>How far the pixels of one video move from frame to frame.</summary>
/// <param name="bins">Of the histogram.</param>
/// <param name="largest">Where it ends, in pixels; what is farther is in its last bin.</param>
internal sealed class MotionMagnitudes(int bins, double largest)
{
    private readonly long[] _counts = new long[bins];

    private double _sumOfMeans;

    private int _pairs;

    /// <summary>The mean over pairs of frames of the mean over pixels, in pixels; null where no displacement is known.</summary>
    public double? Mean => _pairs == 0 ? null : _sumOfMeans / _pairs;

    /// <summary>Of the histogram over all pixels of all pairs, in nats; null where no displacement is known.</summary>
    public double? Entropy
    {
        get
        {
            double count = _counts.Sum();
            return count == 0 ? null : Math.Max(0, -_counts.Where(static own => own > 0).Sum(own => own / count * Math.Log(own / count)));
        }
    }

    public void Add(FlowField flow)
    {
        var (sum, known) = (0.0, 0L);
        var values = flow.Values.Span;
        var pixels = flow.Width * flow.Height;
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            double x = values[pixel], y = values[pixels + pixel], magnitude = Math.Sqrt((x * x) + (y * y));
            if (!double.IsFinite(magnitude)) continue;

            sum += magnitude;
            known++;
            _counts[(int)Math.Min(bins - 1, magnitude / largest * bins)]++;
        }

        if (known == 0) return;

        _sumOfMeans += sum / known;
        _pairs++;
    }
}
