using System.Text.Json.Serialization;
using DataAuditor.Distances;
using DataAuditor.Graphs;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>
/// The squared maximum mean discrepancy between what describes the synthetic graphs and the real ones: biased, each graph being compared
/// with itself too, and no root taken, as in the reference evaluators. The order of graphs and of their nodes does not matter.
/// </summary>
public abstract record GraphDiscrepancy(MetricInfo Info) : RecordMetric<DescriptorPair>(Info)
{
    private protected const string SquaredDiscrepancy = @"\frac{1}{m^2} \sum_{i,j} k(x_i, x_j) + \frac{1}{n^2} \sum_{i,j} k(y_i, y_j) - \frac{2}{mn} \sum_{i,j} k(x_i, y_j)";

    /// <summary>A p-value in steps of 1/200.</summary>
    private const int Permutations = 199;

    private const int Splits = 20;

    private static readonly double[] Multiples = [0.01, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly FieldNeed[] Needed = [RecordGraph.Need];

    [Option("The kernel's bandwidth σ.", Min = 1e-6)]
    public double Sigma { get; init; } = 1;

    [Option("Whether σ is as given (fixed), or the largest discrepancy is taken over σ and ten multiples, from 0.01 to 10, of the mean distance between the sets (range).")]
    public KernelBandwidth Bandwidth { get; init; } = KernelBandwidth.Fixed;

    [Option("Most graphs compared on either side; of more, a sample drawn at random.", Min = 2, Max = 5_000)]
    public int Graphs { get; init; } = 2_000;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => Needed;

    [JsonIgnore]
    private protected abstract KernelInput Input { get; }

    /// <summary>What the description depends on beside the metric itself.</summary>
    [JsonIgnore]
    private protected virtual int Resolution => 0;

    /// <summary>Metrics of one kind that differ in the kernel alone share their descriptors.</summary>
    public sealed override object FoldKey() => (GetType(), Resolution, Graphs);

    public sealed override DescriptorPair Empty() => new(Graphs);

    public sealed override void Add(DescriptorPair state, Sample sample, Evidence evidence)
    {
        if (sample.Role is Role.Synthetic) state.Synthetic.Add(sample, Describe);
        else if (sample.Role is Role.Real) state.Real.Add(sample, Describe);
    }

    public sealed override Measurement Measure(DescriptorPair state, MetricContext context)
    {
        if (state.Real.TooLarge + state.Synthetic.TooLarge is var large and > 0) return Measurement.NotMeasurable($"{large} graphs are too large for it");

        double[][] real = state.Real.Ordered(), synthetic = state.Synthetic.Ordered();
        if (real.Length == 0) return Measurement.NotMeasurable($"among the real records there {state.Real.Lack}");
        if (synthetic.Length == 0) return Info.WorstFor($"among the synthetic records there {state.Synthetic.Lack}");

        var distances = Input.Distances(real.Concat(synthetic), context.Threads, context.Cancellation);
        var widest = Bandwidths(distances, real.Length)
            .Select(sigma => (Sigma: sigma, Kernel: distances.Gaussian(sigma, context.Threads, context.Cancellation)))
            .Select(one => (one.Sigma, one.Kernel, Value: one.Kernel.Discrepancy(real.Length)))
            .Aggregate(static (best, one) => one.Value > best.Value ? one : best);
        return new Measurement.Score(Math.Max(0, widest.Value))
        {
            Parts = [.. Parts(widest.Kernel, real.Length, widest.Sigma, context)],
            Skipped = Bandwidth is KernelBandwidth.Fixed ? [] : [new SkippedPart("permutation test", "its bandwidth is chosen for these very sets")],
            Notes =
            [
                .. widest.Value < -1e-12 ? ["the kernel is not positive definite: the discrepancy lies below 0 and counts as 0"] : Array.Empty<string>(),
                .. state.Real.Notes("real"),
                .. state.Synthetic.Notes("synthetic"),
            ],
        };
    }

    /// <returns>Null where the graph, which has a node, is too large.</returns>
    private protected abstract double[]? Describe(SimpleGraph graph);

    private IEnumerable<double> Bandwidths(SquaredDistances distances, int real)
    {
        yield return Sigma;
        if (Bandwidth is KernelBandwidth.Fixed || distances.MeanBetween(real) is not (> 0 and var mean)) yield break;

        foreach (var multiple in Multiples) yield return multiple * Math.Sqrt(mean);
    }

    private IEnumerable<Part> Parts(KernelMatrix kernel, int real, double sigma, MetricContext context)
    {
        if (Bandwidth is KernelBandwidth.Range) yield return new Part("bandwidth", sigma) { IsReference = true };
        else if (PermutationTest.PValue(real, kernel.Count - real, kernel.Discrepancy, context.Random("permutations"), Permutations, context.Threads, context.Cancellation) is { } pValue)
        {
            yield return new Part("p-value", pValue) { IsReference = true, Details = [KeyValuePair.Create("permutations", (double)Permutations)] };
        }

        if (real < 2) yield break;

        // What real graphs alone come to, of half as many on either side: smaller sets lie farther apart by chance.
        var random = context.Random("real splits");
        int[] dealt = [.. Enumerable.Range(0, real)];
        var floor = new double[Splits];
        for (var split = 0; split < Splits; split++)
        {
            random.Shuffle<int>(dealt);
            floor[split] = kernel.Discrepancy(dealt.AsSpan(0, real / 2), dealt.AsSpan(real / 2));
        }

        yield return new Part("real split in two", floor.Average()) { IsReference = true, Details = [KeyValuePair.Create("largest", floor.Max()), KeyValuePair.Create("splits", (double)Splits)] };
    }
}
