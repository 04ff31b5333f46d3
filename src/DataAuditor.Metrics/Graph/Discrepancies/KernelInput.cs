using DataAuditor.Distances;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>Which numbers of two descriptors a kernel's distance compares.</summary>
internal abstract record KernelInput
{
    private KernelInput()
    {
    }

    public static KernelInput TotalVariation { get; } = new Differences();

    public static KernelInput Euclidean { get; } = new Squares();

    /// <summary>Of histograms whose neighbouring bins are apart by one over <paramref name="scale"/>.</summary>
    public static KernelInput EarthMover(double scale) => new Moves(scale);

    public static KernelInput Of(HistogramKernel kernel, double scale) => kernel switch
    {
        HistogramKernel.GaussianTv => TotalVariation,
        HistogramKernel.GaussianEmd => EarthMover(scale),
        _ => Euclidean,
    };

    public abstract SquaredDistances Distances(IEnumerable<double[]> descriptors, int threads, CancellationToken cancellation);

    private sealed record Differences : KernelInput
    {
        public override SquaredDistances Distances(IEnumerable<double[]> descriptors, int threads, CancellationToken cancellation) =>
            SquaredDistances.Manhattan([.. descriptors.Select(static vector => Array.ConvertAll(vector, static number => number / 2))], 0, threads, cancellation);
    }

    private sealed record Squares : KernelInput
    {
        public override SquaredDistances Distances(IEnumerable<double[]> descriptors, int threads, CancellationToken cancellation) =>
            SquaredDistances.Euclidean([.. descriptors], 0, threads, cancellation);
    }

    /// <summary>On a line the least work is the difference of the cumulative shares, added up (Vallender, 1974).</summary>
    private sealed record Moves(double Scale) : KernelInput
    {
        public override SquaredDistances Distances(IEnumerable<double[]> descriptors, int threads, CancellationToken cancellation) =>
            SquaredDistances.Manhattan([.. descriptors.Select(Cumulated)], 1 / Scale, threads, cancellation);

        private double[] Cumulated(double[] histogram)
        {
            var sum = 0.0;
            return Array.ConvertAll(histogram, share => (sum += share) / Scale);
        }
    }
}
