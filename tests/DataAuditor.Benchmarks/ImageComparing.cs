using BenchmarkDotNet.Attributes;
using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>200 pairs of 512 × 512 pixels in colours, decoded, and the flow between two frames.</summary>
[Config(typeof(WholeRuns))]
public class ImageComparing
{
    private const int Pairs = 200;

    private const int Side = 512;

    /// <summary>As many different ones as fit the memory of a small machine.</summary>
    private readonly RasterImage[] _images = [.. Enumerable.Range(0, 20).Select(static image => Noise(Side, $"image {image}"))];

    private readonly RasterImage _frame = Noise(256, "frame"), _next = Noise(256, "next");

    [Benchmark(Description = "Structural similarity, Gaussian window")]
    public double Similarity() => Sum(static (first, second) => StructuralSimilarity.Of(first, second));

    [Benchmark(Description = "Structural similarity, uniform window")]
    public double UniformSimilarity() => Sum(static (first, second) => StructuralSimilarity.Of(first, second, StructuralSimilarityVariant.Uniform));

    [Benchmark(Description = "Peak signal-to-noise ratio")]
    public double Noise() => Sum(PeakSignalToNoise.Of);

    [Benchmark(Description = "Flow between two frames of 256 × 256, one thread")]
    public double Flow() => DenseFlow.Of(_frame, _next).Magnitude(0, 0);

    private double Sum(Func<RasterImage, RasterImage, double> compare)
    {
        var values = new double[Pairs];
        Parallel.For(0, Pairs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, pair => values[pair] = compare(_images[pair % _images.Length], _images[(pair + 1) % _images.Length]));
        return values.Sum();
    }

    private static RasterImage Noise(int side, string key)
    {
        var random = Xoshiro256.Keyed(42, key);
        var values = new byte[side * side * 3];
        foreach (ref var value in values.AsSpan()) value = (byte)random.NextUInt64();
        return new RasterImage(side, side, 3, values);
    }
}
