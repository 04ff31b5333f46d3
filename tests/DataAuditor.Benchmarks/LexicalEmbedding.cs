using BenchmarkDotNet.Attributes;
using DataAuditor.Models.Lexical;

namespace DataAuditor.Benchmarks;

/// <summary>Vectors of 20 MB of English-like text by the embedder that needs no model.</summary>
[Config(typeof(WholeRuns))]
public class LexicalEmbedding
{
    private const int Characters = 20_000_000;

    private readonly string _text = EnglishText.Of(Characters);

    private readonly HashedEmbedder _embedder = new();

    private string[] _records = [];

    [Params(200, 2_000)]
    public int RecordLength { get; set; }

    [GlobalSetup]
    public void Cut() => _records = [.. _text.Chunk(RecordLength).Select(record => new string(record))];

    [Benchmark(Description = "One thread")]
    public float OneThread()
    {
        var sum = 0f;
        foreach (var record in _records) sum += _embedder.Embed(record)[0];
        return sum;
    }

    [Benchmark(Description = "Two threads")]
    public void TwoThreads() => Parallel.ForEach(_records, new ParallelOptions { MaxDegreeOfParallelism = 2 }, record => _embedder.Embed(record));
}
