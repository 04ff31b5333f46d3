using DataAuditor.Distances;
using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Vectors;

/// <summary>Distances between the vectors of synthetic and of real records.</summary>
/// <param name="Noun">What the vectors are of.</param>
internal sealed record VectorDistance(string Noun, MetricContext Context)
{
    /// <summary>Multiplications that an interval, or a reference beside the value, may cost: some seconds at most.</summary>
    private const double MostMultiplications = 2e10;

    private const int Subsamples = 200;

    /// <summary>By how much a multiplication outside of blocked products takes longer.</summary>
    private const int Unblocked = 16;

    /// <summary>What the others are that the synthetic ones are held against.</summary>
    public string Others { get; init; } = "real";

    /// <summary>Why there is no distance between these; null where there is one.</summary>
    public string? Lack(double[][] real, double[][] synthetic)
    {
        if (real.Length < 2) return $"a distance between distributions takes at least two {Noun}s, and there are {real.Length} {Others} ones";
        if (synthetic.Length < 2) return $"a distance between distributions takes at least two {Noun}s, and there are {synthetic.Length} synthetic ones";

        return real.Concat(synthetic).Select(static vector => vector.Length).Distinct().Order().ToArray() is [var shortest, .., var longest]
            ? $"some vectors have {shortest} numbers and others {longest}: they are of two models"
            : null;
    }

    public double Frechet(double[][] real, double[][] synthetic) => Frechet(real, synthetic, Context.Threads);

    /// <summary>Of the Fréchet distance, by drawing half of the records; null where that takes too long, or there are too few.</summary>
    public Uncertainty? FrechetUncertainty(double[][] real, double[][] synthetic)
    {
        if (IsTooLong(real, synthetic)) return null;

        double[][] all = [.. real, .. synthetic];
        double OfDrawn(ReadOnlySpan<int> first, ReadOnlySpan<int> second) => Frechet(Drawn(first), Drawn(second), threads: 1);
        double[][] Drawn(ReadOnlySpan<int> records)
        {
            var drawn = new double[records.Length][];
            for (var at = 0; at < records.Length; at++) drawn[at] = all[records[at]];
            return drawn;
        }

        return SubsampleInterval.Of(real.Length, synthetic.Length, OfDrawn, Context.Random("interval"), subsamples: Subsamples, threads: Context.Threads, cancellation: Context.Cancellation)
            ?.Within(0, double.PositiveInfinity);
    }

    /// <summary>Whether it takes too long to draw as often as <see cref="FrechetUncertainty"/> has to.</summary>
    public static bool IsTooLong(double[][] real, double[][] synthetic) => Subsamples * Cost(real.Length / 2, synthetic.Length / 2, real[0].Length) > MostMultiplications;

    /// <summary>What real records alone come to, of half as many on either side; none where that takes too long.</summary>
    public IEnumerable<Part> Floor(double[][] real)
    {
        var half = real.Length / 2;
        if (half < 2 || Cost(half, real.Length - half, real[0].Length) > MostMultiplications) yield break;

        double[][] dealt = [.. real];
        Context.Random("real split").Shuffle<double[]>(dealt);
        yield return new Part($"{Others} split in two", Frechet(dealt[..half], dealt[half..])) { IsReference = true };
    }

    /// <summary>Of many vectors the covariances cost most, of few their products.</summary>
    private static double Cost(double real, double synthetic, double dimensions)
    {
        double first = Math.Min(real, dimensions), second = Math.Min(synthetic, dimensions), least = Math.Min(first, second);
        return (first * real * dimensions) + (second * synthetic * dimensions) + (first * second * dimensions) + (Unblocked * least * least * least);
    }

    private double Frechet(double[][] real, double[][] synthetic, int threads) => FrechetDistance.Of(Fit(real, threads), Fit(synthetic, threads), threads, Context.Cancellation);

    private GaussianFit Fit(double[][] vectors, int threads) => GaussianFit.Of(vectors, threads, Context.Cancellation);
}
