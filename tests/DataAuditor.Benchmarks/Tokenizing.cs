using BenchmarkDotNet.Attributes;
using DataAuditor.Models.Tests.Tokenizers.Training;
using DataAuditor.Models.Tokenizers;

namespace DataAuditor.Benchmarks;

/// <summary>Token ids of 10 MB of English-like text in records of 2,000 characters, on one thread.</summary>
[Config(typeof(WholeRuns))]
public class Tokenizing
{
    private const int Characters = 10_000_000;
    private const int RecordLength = 2_000;
    private readonly string[] _records = [.. EnglishText.Of(Characters).Chunk(RecordLength).Select(record => new string(record))];
    private readonly List<int> _ids = [];
    private Tokenizer _tokenizer = null!;

    /// <summary>Byte pairs trained on the text itself: a token has as many characters of it as a real vocabulary's has of English.</summary>
    private const string Fitting = "gpt2, fitting vocabulary";

    [Params("bert-uncased", Fitting, "gpt2", "llama3", "xlm-roberta")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var json = Kind == Fitting ? TrainedTokenizers.ByteLevelOf(_records.Take(50), merges: 2_000) : TrainedTokenizers.Json(Kind);
        _tokenizer = Tokenizer.Read(System.Text.Encoding.UTF8.GetBytes(json), Kind);
    }

    [Benchmark(Description = "Ids")]
    public int Ids()
    {
        _ids.Clear();
        foreach (var record in _records) _tokenizer.EncodeIds(record, _ids);
        return _ids.Count;
    }

    [Benchmark(Description = "Encodings with offsets")]
    public int Encodings()
    {
        var tokens = 0;
        foreach (var record in _records) tokens += _tokenizer.Encode(record).Ids.Length;
        return tokens;
    }
}
