using System.Buffers.Binary;
using System.Text;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Cli.Tests.Models;

/// <summary>Where a model's numbers come from: the cheapest way there is.</summary>
public sealed class ModelSourceTests : IDisposable
{
    private const string Metric = "text.diversity.self-cossim";

    private const string SideFile = """{ "field": "embedding", "file": "embeddings.npy" }""";

    private static readonly string[] Texts = ["""{"text": "red green"}""", """{"text": "blue"}"""];

    private readonly TextAudit _audit = new();

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void A_field_of_the_record_is_taken_and_the_model_never_loaded()
    {
        _audit.Write("model.onnx", "no model at all");
        _audit.Configure(
            """{ "text-embedder": { "onnx": "model.onnx", "tokenizer": "tokenizer.json" } }""",
            ["""{"text": "red", "embedding": [1, 0]}""", """{"text": "blue", "embedding": [3, 4]}"""],
            [Metric]);

        Assert.True(_audit.Run() is { ExitCode: 0 }, "the field would do");
        Assert.Equal(0.6, _audit.Values()[Metric], 1e-12);
        Assert.Null(_audit.Report()["models"]);
    }

    [Fact]
    public void A_file_of_their_own_gives_fields_by_position()
    {
        _audit.Write("embeddings.npy", Npy([1, 0, 3, 4], 2));
        _audit.Configure(null, Texts, [Metric], SideFile);
        var outcome = _audit.Run();

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(0.6, _audit.Values()[Metric], 1e-12);
    }

    [Fact]
    public void A_file_of_their_own_with_other_rows_than_there_are_records_is_refused()
    {
        foreach (var values in new double[][] { [1, 0], [1, 0, 3, 4, 5, 6] })
        {
            _audit.Write("embeddings.npy", Npy(values, 2));
            _audit.Configure(null, Texts, [Metric], SideFile);
            var outcome = _audit.Run();

            Assert.True(outcome.ExitCode == 2, outcome.Error);
            Assert.Contains("error DA2002:", outcome.Error, StringComparison.Ordinal);
            Assert.Contains("embeddings.npy", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_model_texts_are_embedded_by_their_spelling_and_the_report_says_so()
    {
        _audit.Configure(null, Texts, [Metric]);

        Assert.Equal(0, _audit.Run().ExitCode);
        Assert.Equal("built-in: hashed character n-grams, 384 dimensions; lexical, not semantic", (string?)_audit.Report()["models"]![0]!["description"]);
    }

    [Fact]
    public void No_other_role_has_a_default()
    {
        _audit.Configure(null, ["""{"original": "a", "text": "b"}"""], ["text.faithfulness.pres-intent"]);
        var outcome = _audit.Run();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error DA1003: text.faithfulness.pres-intent cannot be measured: no record has the field 'intent_preserved', and no model is configured for the role 'judge'", outcome.Error, StringComparison.Ordinal);
    }

    [OnnxFact]
    public void Models_check_shows_what_each_takes_says_and_how_fast()
    {
        _audit.Write("image.onnx", DataAuditor.Models.Tests.Roles.VisionModels.ChannelMeans());
        _audit.Configure("""{ "text-embedder": { "onnx": "model.onnx", "tokenizer": "tokenizer.json" }, "image-features": { "onnx": "image.onnx" } }""", Texts, [Metric]);
        var outcome = _audit.Check();

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches("""
            ^text-embedder: ONNX model model\.onnx, mean pooling, unit length
              takes: input_ids: Int64\[batch, tokens\]
              gives: rows: Float\[batch, tokens, 2\]
              sample: 'A man is playing a guitar on the street\.' → 2 dimensions \[1, 0\]
              speed: [0-9].* a second, one at a time
            image-features: ONNX model image\.onnx, mean pooling
              takes: pixels: Float\[batch, channels, height, width\]
              gives: features: Float\[batch, channels, 1, 1\]
              sample: a black image, 3 × 224 × 224 → 3 dimensions \[0, 0, 0\]
              speed: [0-9].* a second, one at a time
            $
            """.ReplaceLineEndings("\n"), outcome.Output);
    }

    [Fact]
    public void Models_check_tells_a_broken_one_and_goes_on()
    {
        _audit.Configure("""{ "acceptability": { "onnx": "other.onnx", "tokenizer": "tokenizer.json" }, "text-embedder": { "builtIn": "hashed-ngrams" } }""", Texts, [Metric]);
        var outcome = _audit.Check();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("error DA2003: acceptability:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("other.onnx", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("text-embedder: built-in: hashed character n-grams", outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>Numbers as NumPy keeps them: version 1.0, rows of doubles.</summary>
    private static byte[] Npy(double[] values, int columns)
    {
        var header = $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({values.Length / columns}, {columns}), }}";
        header = header.PadRight(117) + "\n";
        byte[] lengths = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(lengths, (ushort)header.Length);
        return [0x93, .. "NUMPY"u8, 1, 0, .. lengths, .. Encoding.ASCII.GetBytes(header), .. values.SelectMany(BitConverter.GetBytes)];
    }
}
