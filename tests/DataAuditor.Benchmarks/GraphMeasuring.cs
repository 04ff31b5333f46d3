using System.Text.Json;
using BenchmarkDotNet.Attributes;
using DataAuditor.Engine;
using DataAuditor.Graphs;
using DataAuditor.Graphs.Orbits;
using DataAuditor.Metrics.Graph.Fidelity;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>Discrepancies of 500 and 500 graphs of some 100 nodes, from their records; orbits of one large graph.</summary>
[Config(typeof(WholeRuns))]
public class GraphMeasuring
{
    private const int Graphs = 500;
    private const int LargeNodes = 10_000;

    private JsonElement[] _real = [];
    private JsonElement[] _synthetic = [];
    private SimpleGraph _uniform = SimpleGraph.Of(0, []);
    private SimpleGraph _skewed = SimpleGraph.Of(0, []);

    [GlobalSetup]
    public void Draw()
    {
        var random = Xoshiro256.Keyed(42, "graphs");
        _real = [.. Enumerable.Range(0, Graphs).Select(_ => Record(80 + (int)random.NextInt64(41), nodes => Uniform(nodes, nodes * (nodes - 1) / 40, random)))];
        _synthetic = [.. Enumerable.Range(0, Graphs).Select(_ => Record(80 + (int)random.NextInt64(41), nodes => Preferential(nodes, 3, random)))];
        _uniform = SimpleGraph.Of(LargeNodes, Uniform(LargeNodes, 5 * LargeNodes, random));
        _skewed = SimpleGraph.Of(LargeNodes, Preferential(LargeNodes, 5, random));
    }

    [Benchmark(Description = "All four discrepancies of 500 + 500 graphs of 80 to 120 nodes, with their tests")]
    public IReadOnlyList<MeasuredMetric> Discrepancies() => Measure(new MmdDegree(), new MmdClustering(), new MmdOrbit(), new MmdSpectral());

    [Benchmark(Description = "The spectral one alone")]
    public IReadOnlyList<MeasuredMetric> Spectral() => Measure(new MmdSpectral());

    [Benchmark(Description = "Orbits of 10,000 nodes and 50,000 edges drawn uniformly")]
    public OrbitCounts UniformOrbits() => OrbitCounts.Of(_uniform);

    [Benchmark(Description = "Orbits of 10,000 nodes and 50,000 edges by preferential attachment")]
    public OrbitCounts SkewedOrbits() => OrbitCounts.Of(_skewed);

    private IReadOnlyList<MeasuredMetric> Measure(params RecordMetric[] metrics)
    {
        var engine = new RecordEngine(metrics, NoModels.Instance, Environment.ProcessorCount) { Given = Needs.Real };
        var measured = engine.Measure(
            Blocks(Role.Synthetic, _synthetic).Concat(Blocks(Role.Real, _real)),
            metric => new MetricContext(42, metric.Info.Id) { Threads = Environment.ProcessorCount },
            CancellationToken.None);
        var wrong = measured.FirstOrDefault(one => one.Measurement is not Measurement.Score);
        return wrong is null ? measured : throw new InvalidOperationException($"{wrong.Metric.Info.Id} has no score: {wrong.Measurement}");
    }

    private static IEnumerable<SampleBlock> Blocks(Role role, JsonElement[] records) =>
        records.Select((record, at) => new Sample(role, at, record, SampleOrigin.None)).Chunk(50).Select(samples => new Block(role, samples));

    private static JsonElement Record(int nodes, Func<int, int[]> ends) =>
        JsonElement.Parse($$"""{ "nodes": {{nodes}}, "edges": [{{string.Join(',', ends(nodes).Chunk(2).Select(edge => $"[{edge[0]},{edge[1]}]"))}}] }""");

    private static int[] Uniform(int nodes, int edges, Xoshiro256 random)
    {
        var ends = new List<int>();
        var seen = new HashSet<(int, int)>();
        while (seen.Count < edges)
        {
            int first = (int)random.NextInt64(nodes), second = (int)random.NextInt64(nodes);
            if (first < second && seen.Add((first, second))) ends.AddRange(first, second);
        }

        return [.. ends];
    }

    /// <summary>Each node joins some earlier ones, drawn by their degree (Barabási and Albert, 1999).</summary>
    private static int[] Preferential(int nodes, int each, Xoshiro256 random)
    {
        var ends = new List<int>();
        for (var node = each; node < nodes; node++)
        {
            var drawn = new HashSet<int>();
            while (drawn.Count < each) drawn.Add(node == each ? drawn.Count : ends[(int)random.NextInt64(ends.Count)]);
            foreach (var other in drawn.Order()) ends.AddRange(node, other);
        }

        return [.. ends];
    }

    private sealed class Block(Role role, IReadOnlyList<Sample> samples) : SampleBlock
    {
        public override Role Role => role;

        public override int Count => samples.Count;

        public override IReadOnlyList<Sample> Parse() => samples;
    }
}
