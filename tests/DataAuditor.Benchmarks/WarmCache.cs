using BenchmarkDotNet.Attributes;
using DataAuditor.Models;
using DataAuditor.Models.Cache;

namespace DataAuditor.Benchmarks;

/// <summary>What a cache that knows every answer takes for 100,000 records of 200 characters: key, look-up and the answer's copy.</summary>
[Config(typeof(WholeRuns))]
public class WarmCache
{
    private const int Records = 100_000;

    private const int RecordLength = 200;

    private readonly string[] _records = [.. EnglishText.Of(Records * RecordLength).Chunk(RecordLength).Select(record => new string(record))];

    private string[][] _blocks = [];

    private IModel<string, double> _scores = null!;

    private IModel<string, float[]> _vectors = null!;

    [GlobalSetup]
    public void Fill()
    {
        _blocks = [.. _records.Chunk(1_000)];
        _scores = Filled<double>(_ => 0.5);
        _vectors = Filled<float[]>(_ => new float[384]);
    }

    [Benchmark(Description = "100,000 scores", OperationsPerInvoke = Records)]
    public int Scores() => Run(_scores);

    [Benchmark(Description = "100,000 vectors of 384 numbers", OperationsPerInvoke = Records)]
    public int Vectors() => Run(_vectors);

    /// <summary>In blocks, as an audit asks: no answer outlives its block.</summary>
    private int Run<TOutput>(IModel<string, TOutput> model) => _blocks.Sum(block => model.Run(block, CancellationToken.None).Count);

    private CachedModel<string, TOutput> Filled<TOutput>(Func<string, TOutput> answer)
    {
        var shelf = new FeatureShelf(new FeatureCache(Path.Combine(Path.GetTempPath(), "data-auditor-warm-cache")), "model");
        var format = FeatureFormats.Find<TOutput>()!;
        foreach (var record in _records) shelf.Known[FeatureKey.Of(record)] = format.Write(answer(record));
        return new CachedModel<string, TOutput>(new Absent<TOutput>(), shelf, format);
    }

    /// <summary>Nothing is left to ask it.</summary>
    private sealed class Absent<TOutput> : IModel<string, TOutput>
    {
        public string Description => "none";

        public IReadOnlyList<TOutput> Run(IReadOnlyList<string> inputs, CancellationToken cancellation) => throw new ModelException("the cache knows every answer");
    }
}
