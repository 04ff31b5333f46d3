using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

public sealed class OnnxSessionTests
{
    [OnnxFact]
    public void Pools_the_rows_of_an_embedding_without_the_padding()
    {
        using var session = new OnnxSession(TinyModels.MeanPooling([1, 2, 3, 4, 5, 6, 70, 80], 2));
        using var ids = OnnxTensor.Create<long>(new long[] { 0, 1, 2, 2, 3, 0 }, 2, 3);
        using var mask = OnnxTensor.Create<long>(new long[] { 1, 1, 1, 1, 0, 0 }, 2, 3);
        using var outputs = session.Run([new("attention_mask", mask), new("input_ids", ids)]);

        Assert.Equal([3f, 4f, 5f, 6f], outputs["embedding"].Values<float>());
        Assert.Equal([2L, 2L], outputs["embedding"].Shape);
    }

    [OnnxFact]
    public void Yields_the_outputs_asked_for_in_the_order_asked_for()
    {
        using var session = new OnnxSession(TinyModels.Classifier());
        using var features = OnnxTensor.Create<float>(new[] { 1f, 2f }, 1, 2);
        float[] logits = [1.6f, 4.2f, -1.2f];
        var total = logits.Sum(MathF.Exp);

        using var both = session.Run([new("features", features)]);
        Assert.Equal(logits, both[0].Values<float>());
        using var swapped = session.Run([new("features", features)], ["probabilities", "logits"]);
        Assert.All(logits.Zip(swapped[0].Values<float>().ToArray()), pair => Assert.Equal(MathF.Exp(pair.First) / total, pair.Second, 1e-6));
        Assert.Equal(logits, swapped["logits"].Values<float>());
        using var one = session.Run([new("features", features)], ["probabilities"]);
        Assert.Single(one);
        Assert.Equal("The run yields no 'logits'; it yields probabilities.", Assert.Throws<KeyNotFoundException>(() => one["logits"]).Message);
    }

    [OnnxFact]
    public void Says_what_the_model_takes_and_gives()
    {
        using var session = new OnnxSession(TinyModels.Classifier());

        Assert.Equal(["features: Float[batch, 2]"], session.Inputs.Select(input => input.ToString()));
        Assert.Equal(["logits: Float[batch, 3]", "probabilities: Float[batch, 3]"], session.Outputs.Select(output => output.ToString()));
        Assert.Equal([new OnnxDimension(-1, "batch"), new OnnxDimension(2, null)], session.Inputs[0].Dimensions);
    }

    [OnnxFact]
    public void Says_what_the_file_says_of_itself()
    {
        using var session = new OnnxSession(TinyModels.Classifier());
        var metadata = session.Metadata;

        Assert.Equal(("tests", "tiny", "A description", 3), (metadata.Producer, metadata.Graph, metadata.Description, metadata.Version));
        Assert.Equal(new Dictionary<string, string> { ["id2label"] = """{"0": "no"}""", ["note"] = "für alle" }, metadata.Properties);
    }

    [OnnxFact]
    public void Loads_from_a_file_what_it_loads_from_bytes()
    {
        var file = Path.Combine(Path.GetTempPath(), $"modèle-{Environment.ProcessId}.onnx");
        File.WriteAllBytes(file, TinyModels.Classifier());
        try
        {
            using var session = new OnnxSession(file);
            Assert.Equal(["logits", "probabilities"], session.Outputs.Select(output => output.Name));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [OnnxFact]
    public void Gives_back_what_is_not_a_number_as_it_is()
    {
        using var session = new OnnxSession(TinyModels.Logarithm());
        using var x = OnnxTensor.Create<float>(new[] { -1f, 1f, 0f }, 3);
        using var outputs = session.Run([new("x", x)]);

        Assert.Equal([float.NaN, 0, float.NegativeInfinity], outputs[0].Values<float>());
    }

    [OnnxFact]
    public async Task Ends_a_run_that_is_cancelled()
    {
        using var session = new OnnxSession(TinyModels.Endless());
        using var x = OnnxTensor.Create<float>(new[] { 0f });
        using var cancellation = new CancellationTokenSource();

        var run = Task.Run(() => session.Run([new("x", x)], cancellationToken: cancellation.Token), CancellationToken.None);
        await Task.Delay(100, CancellationToken.None);
        Assert.False(run.IsCompleted);
        await cancellation.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(cancellation.Token, ended.CancellationToken);
    }

    [OnnxFact]
    public void Begins_no_run_that_is_already_cancelled()
    {
        using var session = new OnnxSession(TinyModels.Endless());
        using var x = OnnxTensor.Create<float>(new[] { 0f });

        Assert.Throws<OperationCanceledException>(() => session.Run([new("x", x)], cancellationToken: new CancellationToken(canceled: true)));
    }

    [OnnxFact]
    public void Does_not_run_once_disposed_of()
    {
        var session = new OnnxSession(TinyModels.Logarithm());
        using var x = OnnxTensor.Create<float>(new[] { 1f }, 1);
        session.Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.Run([new("x", x)]));
    }
}
