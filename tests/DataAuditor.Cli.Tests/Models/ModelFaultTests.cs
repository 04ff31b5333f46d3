using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Tests.OnnxRuntime;
using DataAuditor.Models.Tests.Roles;

namespace DataAuditor.Cli.Tests.Models;

/// <summary>A model that cannot be used: DA2003 with its file and the reason, exit code 2, and every other metric measured.</summary>
public sealed class ModelFaultTests : IDisposable
{
    private const string Asking = "text.diversity.self-cossim";

    private const string Other = "text.diversity.ttr";

    private static readonly string[] Records = ["""{"text": "red green"}""", """{"text": "blue"}"""];

    private readonly TextAudit _audit = new();

    public void Dispose() => _audit.Dispose();

    [OnnxFact]
    public void A_sound_model_is_asked_and_named()
    {
        Configure($$"""{ "onnx": "model.onnx", "tokenizer": "tokenizer.json", "sha256": "{{TextAudit.Hash}}" }""");
        var outcome = _audit.Run();

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(0.8, _audit.Values()[Asking], 1e-6);
        Assert.Equal("ONNX model model.onnx, mean pooling, unit length", (string?)_audit.Report()["models"]![0]!["description"]);
    }

    [OnnxFact]
    public void A_corrupted_file() => Refuses("no model at all"u8.ToArray(), "parsing failed");

    [OnnxFact]
    public void A_truncated_file() => Refuses(TextAudit.SoundModel[..(TextAudit.SoundModel.Length / 2)], "parsing failed");

    [OnnxFact]
    public void Another_file_than_the_one_meant() => Refuses(TextAudit.SoundModel, $"its SHA-256 is {TextAudit.Hash}, not {new string('0', 64)}", $$""", "sha256": "{{new string('0', 64)}}" """);

    [OnnxFact]
    public void An_input_of_another_name() => Refuses(
        new OnnxModelBuilder().Input("pixels", OnnxElementType.Int64, "b", "t").Output("y", OnnxElementType.Int64, "b", "t").Node("Identity", "pixels", "y").Build(),
        "it asks for 'pixels'; a text model is given input_ids, attention_mask, token_type_ids and position_ids");

    [OnnxFact]
    public void An_input_of_another_rank() => Refuses(
        new OnnxModelBuilder().Input("input_ids", OnnxElementType.Int64, "t").Output("y", OnnxElementType.Float, "t").Node("Cast", "input_ids", "y", ("to", 1)).Build(),
        "Invalid rank for input: input_ids");

    [OnnxFact]
    public void An_output_that_is_not_a_number() => Refuses(RoleModels.Lookup([float.NaN, 1, float.NaN, 1, float.NaN, 1, float.NaN, 1], 2), "its output 'rows' is not a number");

    [Fact]
    public void A_file_that_is_not_there() => Refuses("""{ "onnx": "other.onnx", "tokenizer": "tokenizer.json" }""", "other.onnx", "other.onnx");

    [Fact]
    public void A_model_of_texts_without_a_tokenizer() => Refuses("""{ "onnx": "model.onnx" }""", "texts.audit.json", "the model of 'text-embedder' needs 'tokenizer'");

    [Fact]
    public void A_tokenizer_that_is_not_there() => Refuses("""{ "onnx": "model.onnx", "tokenizer": "other.json" }""", "other.json", "cannot be read");

    [Fact]
    public void A_tokenizer_that_is_none()
    {
        _audit.Write("tokenizer.json", "{}");
        Refuses("""{ "onnx": "model.onnx", "tokenizer": "tokenizer.json" }""", "tokenizer.json", "is not a tokenizer that can be used");
    }

    [Fact]
    public void A_runtime_that_is_not_installed_is_no_fault_of_the_input()
    {
        Configure("""{ "onnx": "model.onnx", "tokenizer": "tokenizer.json" }""");
        var outcome = _audit.Run(("DATAAUDITOR_ONNXRUNTIME", "/nowhere/libonnxruntime.so"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error DA1003: {Asking} cannot be measured", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be loaded from '/nowhere/libonnxruntime.so', which DATAAUDITOR_ONNXRUNTIME names; correct it, or remove it and run 'dotnet add package DataAuditor.Runtime.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal([Other], _audit.Values().Keys);
    }

    [Fact]
    public void A_role_that_no_metric_asks_for()
    {
        _audit.Configure("""{ "text-embeder": { "builtIn": "hashed-ngrams" } }""", Records, [Other]);
        var outcome = _audit.Run();

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("error DA2001: no metric asks for the role 'text-embeder'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("text-embedder", outcome.Error.Replace("'text-embeder'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private void Refuses(byte[] model, string reason, string more = "")
    {
        _audit.Write("model.onnx", model);
        Refuses($$"""{ "onnx": "model.onnx", "tokenizer": "tokenizer.json"{{more}} }""", "model.onnx", reason);
    }

    private void Refuses(string model, string file, string reason)
    {
        Configure(model);
        var outcome = _audit.Run();

        Assert.True(outcome.ExitCode == 2, $"exit code {outcome.ExitCode}: {outcome.Error}");
        var message = Assert.Single(outcome.Messages, line => line.Contains("error DA2003:", StringComparison.Ordinal));
        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Other], _audit.Values().Keys);
    }

    private void Configure(string model) => _audit.Configure($$"""{ "text-embedder": {{model}} }""", Records, [Asking, Other]);
}
