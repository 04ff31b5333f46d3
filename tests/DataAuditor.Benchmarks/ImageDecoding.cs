using BenchmarkDotNet.Attributes;
using DataAuditor.Data.Images;
using DataAuditor.Data.Tests.Images;
using DataAuditor.Media;

namespace DataAuditor.Benchmarks;

#pragma warning disable RS0030 // Parallel: as the engine does, over the images.

/// <summary>1,000 images of 512 x 512 from memory to pixels, on all cores: JPEG of quality 90 with halved colours, and PNG.</summary>
[Config(typeof(WholeRuns))]
public class ImageDecoding
{
    private const int Images = 1000;
    private const int Kinds = 8;

    private byte[][] _jpeg = [];
    private byte[][] _png = [];

    [GlobalSetup]
    public void Write()
    {
        _png = [.. Enumerable.Range(0, Kinds).Select(Drawn)];
        _jpeg = [.. _png.Select(png => VipsImages.Save(png, "jpegsave_buffer", ("Q", 90)))];
        Console.WriteLine($"// JPEG of {_jpeg.Average(file => file.Length):0} bytes, PNG of {_png.Average(file => file.Length):0}");
    }

    [Benchmark(Description = "1,000 JPEG, 512 x 512")]
    public long Jpeg() => Decode(_jpeg);

    [Benchmark(Description = "1,000 PNG, 512 x 512")]
    public long Png() => Decode(_png);

    private static long Decode(byte[][] files)
    {
        var sum = 0L;
        Parallel.For(0, Images, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, image => Interlocked.Add(ref sum, ImageDecoder.Decode(files[image % Kinds]).Values.Length));
        return sum;
    }

    /// <summary>Shapes with some grain, as photographs have it.</summary>
    private static byte[] Drawn(int seed)
    {
        const int side = 512;
        var random = new Random(seed);
        var values = new byte[side * side * 3];
        for (var at = 0; at < values.Length; at++)
        {
            var (x, y) = (at / 3 % side, at / 3 / side);
            var shape = 128 + (60 * Math.Sin((x + (seed * 40)) / 37.0) * Math.Cos(y / (23.0 + (at % 3)))) + (((x / 64) + (y / 64)) % 2 * 40);
            values[at] = (byte)Math.Clamp(shape + random.Next(-12, 13), 0, 255);
        }

        return PngFile.Of(new RasterImage(side, side, 3, values));
    }
}
