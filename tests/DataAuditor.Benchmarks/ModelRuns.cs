using BenchmarkDotNet.Attributes;
using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Benchmarks;

/// <summary>What the binding adds to a run of ONNX Runtime: a model that does nothing, called through it and through the runtime's own functions.</summary>
[InProcess]
[MemoryDiagnoser]
public unsafe class ModelRuns : IDisposable
{
    private readonly float[] _values = new float[128];

    private OnnxSession _session = null!;

    private OnnxTensor _tensor = null!;

    private nint _rawSession;

    private OnnxNames _inputs = null!;

    private OnnxNames _outputs = null!;

    [GlobalSetup]
    public void Load()
    {
        var model = TinyModels.Identity(OnnxElementType.Float);
        _session = new OnnxSession(model);
        _tensor = OnnxTensor.Create<float>(_values, 1, _values.Length);
        _inputs = new OnnxNames("input", _session.Inputs);
        _outputs = new OnnxNames("output", _session.Outputs);
        using var settings = OnnxSettings.Create(new OnnxSessionOptions());
        fixed (byte* bytes = model) OnnxStatus.Check(OnnxNative.CreateSession(OnnxEnvironment.Current.Handle, bytes, (nuint)model.Length, settings.Value, out _rawSession));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        OnnxNative.Release(OnnxObject.Session, _rawSession);
        _tensor.Dispose();
        _session.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "the runtime's functions: run, data, release")]
    public float Raw()
    {
        var input = _tensor.Handle.Value;
        var inputName = _inputs[0];
        var outputName = _outputs[0];
        nint output = 0;
        OnnxStatus.Check(OnnxNative.Run(_rawSession, 0, &inputName, &input, 1, &outputName, 1, &output));
        OnnxStatus.Check(OnnxNative.TensorData(output, out var data));
        var first = *(float*)data;
        OnnxNative.Release(OnnxObject.Value, output);
        return first;
    }

    [Benchmark(Description = "the binding: run, values, dispose")]
    public float Binding()
    {
        using var outputs = _session.Run([new("x", _tensor)]);
        return outputs[0].Values<float>()[0];
    }

    [Benchmark(Description = "the binding, with a new input and a token that may cancel")]
    public float NewInput()
    {
        using var cancellation = new CancellationTokenSource();
        using var tensor = OnnxTensor.Create<float>(_values, 1, _values.Length);
        using var outputs = _session.Run([new("x", tensor)], cancellationToken: cancellation.Token);
        return outputs[0].Values<float>()[0];
    }
}
