using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>What is wrong is told in the runtime's words, by one type of exception, and a later run goes on as if nothing had happened.</summary>
public sealed class OnnxFaultTests
{
    [OnnxFact]
    public void A_file_that_is_not_there() => Refuses(OnnxErrorCode.NoSuchFile, "none.onnx", () => new OnnxSession("none.onnx"));

    [OnnxFact]
    public void A_file_that_is_no_model() => Refuses(OnnxErrorCode.InvalidProtobuf, "protobuf parsing failed", () => new OnnxSession("no model at all"u8.ToArray()));

    [OnnxFact]
    public void An_empty_file() => Refuses(OnnxErrorCode.InvalidArgument, "", () => new OnnxSession(Array.Empty<byte>()));

    [OnnxFact]
    public void A_truncated_model()
    {
        var model = TinyModels.MeanPooling(new float[64], 2);
        foreach (var length in new[] { 4, 40, model.Length / 2, model.Length - 1 })
            Assert.Throws<OnnxException>(() => new OnnxSession(model.AsMemory(0, length)));
    }

    [OnnxFact]
    public void A_model_with_an_operator_that_does_not_exist() => Refuses(OnnxErrorCode.InvalidGraph, "NoSuchOperator", () => new OnnxSession(
        new OnnxModelBuilder().Input("x", OnnxElementType.Float, 1).Output("y", OnnxElementType.Float, 1).Node("NoSuchOperator", "x", "y").Build()));

    [OnnxFact]
    public void An_input_that_the_model_does_not_have() => RefusesRun(
        OnnxErrorCode.InvalidArgument, "the model has no input 'tokens'; it has features", x => new("tokens", x), [1f, 2f], 1, 2);

    [OnnxFact]
    public void An_input_that_is_missing()
    {
        using var session = new OnnxSession(TinyModels.Classifier());

        Refuses(OnnxErrorCode.RuntimeException, "Missing Input: features", () => session.Run([]));
    }

    [OnnxFact]
    public void An_output_that_the_model_does_not_have()
    {
        using var session = new OnnxSession(TinyModels.Classifier());
        using var x = OnnxTensor.Create<float>(new[] { 1f, 2f }, 1, 2);

        Refuses(OnnxErrorCode.InvalidArgument, "the model has no output 'score'; it has logits, probabilities", () => session.Run([new("features", x)], ["score"]));
    }

    [OnnxFact]
    public void A_tensor_of_another_rank() =>
        RefusesRun(OnnxErrorCode.InvalidArgument, "Invalid rank for input: features Got: 1 Expected: 2", x => new("features", x), [1f, 2f], 2);

    [OnnxFact]
    public void A_tensor_of_another_length() =>
        RefusesRun(OnnxErrorCode.InvalidArgument, "index: 1 Got: 3 Expected: 2", x => new("features", x), [1f, 2f, 3f], 1, 3);

    [OnnxFact]
    public void A_tensor_of_another_type() =>
        RefusesRun(OnnxErrorCode.InvalidArgument, "Actual: (tensor(int64)) , expected: (tensor(float))", x => new("features", x), [1L, 2L], 1, 2);

    [OnnxFact]
    public void A_token_beyond_the_table()
    {
        using var session = new OnnxSession(TinyModels.MeanPooling([1, 2, 3, 4], 2));
        using var ids = OnnxTensor.Create<long>(new[] { 2L }, 1, 1);
        using var mask = OnnxTensor.Create<long>(new[] { 1L }, 1, 1);

        Refuses(OnnxErrorCode.InvalidArgument, "must be within the inclusive range [-2,1]", () => session.Run([new("input_ids", ids), new("attention_mask", mask)]));
    }

    [OnnxFact]
    public void An_execution_provider_that_the_library_lacks()
    {
        var available = OnnxExecutionProviders.Available();

        Assert.Contains("CPU", available);
        Refuses(
            OnnxErrorCode.InvalidArgument,
            $"this ONNX Runtime has no execution provider 'Abacus'; it has {string.Join(", ", available)}",
            () => new OnnxSession(TinyModels.Classifier(), new OnnxSessionOptions { ExecutionProvider = "Abacus" }));
    }

    [Fact]
    public void A_library_that_is_too_old() =>
        Assert.Matches(@"^ONNX Runtime 1\.9\.0 is too old, 1\.17 is needed; set DATAAUDITOR_ONNXRUNTIME to the path of a later \S*onnxruntime", OnnxRuntimeLibrary.Absence("1.9.0", "absent"));

    private static void RefusesRun<T>(OnnxErrorCode code, string reason, Func<OnnxTensor, OnnxInput> input, T[] values, params long[] shape)
        where T : unmanaged
    {
        using var session = new OnnxSession(TinyModels.Classifier());
        using var wrong = OnnxTensor.Create<T>(values, shape);
        using var right = OnnxTensor.Create<float>(new[] { 1f, 2f }, 1, 2);

        Refuses(code, reason, () => session.Run([input(wrong)]));
        using var outputs = session.Run([new("features", right)]);
        Assert.Equal(2, outputs.Count);
    }

    private static void Refuses(OnnxErrorCode code, string reason, Func<IDisposable> act)
    {
        var fault = Assert.Throws<OnnxException>(() => act().Dispose());
        Assert.Contains(reason, fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(code, fault.Code);
    }
}
