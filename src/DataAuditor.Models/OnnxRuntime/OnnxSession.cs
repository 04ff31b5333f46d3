using System.Text;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>A model ready to run. Runs may go on side by side.</summary>
public sealed unsafe class OnnxSession : IDisposable
{
    /// <summary>Names and values of a run that take no allocation: sixteen of each.</summary>
    private const int SmallRoom = 32;

    private readonly OnnxHandle _session;

    private readonly OnnxNames _inputNames;

    private readonly OnnxNames _outputNames;

    /// <param name="path">An ONNX file; weights that it keeps in files of their own are looked for beside it.</param>
    /// <exception cref="OnnxException">There is no such file, or the runtime cannot make a session of it.</exception>
    /// <exception cref="OnnxRuntimeMissingException"/>
    public OnnxSession(string path, OnnxSessionOptions? options = null)
        : this(options, settings => Load(path, settings))
    {
    }

    /// <param name="model">The content of an ONNX file; not needed after the call.</param>
    /// <exception cref="OnnxException">The runtime cannot make a session of it.</exception>
    /// <exception cref="OnnxRuntimeMissingException"/>
    public OnnxSession(ReadOnlyMemory<byte> model, OnnxSessionOptions? options = null)
        : this(options, settings => Load(model.Span, settings))
    {
    }

    private OnnxSession(OnnxSessionOptions? options, Func<nint, nint> load)
    {
        using (var settings = OnnxSettings.Create(options ?? new OnnxSessionOptions())) _session = new OnnxHandle(OnnxObject.Session, load(settings.Value));
        try
        {
            Inputs = OnnxDescription.Inputs(_session.Value);
            Outputs = OnnxDescription.Outputs(_session.Value);
            Metadata = OnnxDescription.Metadata(_session.Value);
        }
        catch
        {
            _session.Dispose();
            throw;
        }

        _inputNames = new OnnxNames("input", Inputs);
        _outputNames = new OnnxNames("output", Outputs);
    }

    public IReadOnlyList<OnnxValueInfo> Inputs { get; }

    public IReadOnlyList<OnnxValueInfo> Outputs { get; }

    public OnnxModelMetadata Metadata { get; }

    /// <summary>One pass through the model.</summary>
    /// <param name="inputs">In any order.</param>
    /// <param name="outputs">Names of the outputs wanted; all of them if empty.</param>
    /// <returns>The outputs in the order asked for, to be disposed of.</returns>
    /// <exception cref="OnnxException">A name, a type or a shape does not fit the model, or an operator fails.</exception>
    /// <exception cref="OperationCanceledException">The run was ended; the runtime looks between two operators.</exception>
    /// <exception cref="ObjectDisposedException"/>
    public OnnxOutputs Run(ReadOnlySpan<OnnxInput> inputs, ReadOnlySpan<string> outputs = default, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<string> asked = outputs.IsEmpty ? _outputNames.All : outputs.ToArray();
        var count = inputs.Length + asked.Count;
        Span<nint> room = 2 * count <= SmallRoom ? stackalloc nint[SmallRoom] : new nint[2 * count];
        var names = room[..inputs.Length];
        var values = room.Slice(inputs.Length, inputs.Length);
        var yieldNames = room.Slice(2 * inputs.Length, asked.Count);
        var yields = room.Slice((2 * inputs.Length) + asked.Count, asked.Count);
        yields.Clear();
        for (var i = 0; i < names.Length; i++) names[i] = _inputNames[inputs[i].Name];
        for (var i = 0; i < yieldNames.Length; i++) yieldNames[i] = outputs.IsEmpty ? _outputNames[i] : _outputNames[asked[i]];

        Run(inputs, names, values, yieldNames, yields, cancellationToken);
        return Collect(asked, yields);
    }

    public void Dispose() => _session.Dispose();

    private void Run(ReadOnlySpan<OnnxInput> inputs, Span<nint> names, Span<nint> values, Span<nint> yieldNames, Span<nint> yields, CancellationToken cancellationToken)
    {
        var held = 0;
        var session = _session.Hold();
        try
        {
            for (; held < inputs.Length; held++) values[held] = inputs[held].Tensor.Handle.Hold();
            using var options = new OnnxRunOptions(cancellationToken);
            nint status;
            fixed (nint* name = names, value = values, yieldName = yieldNames, yield = yields)
            {
                status = OnnxNative.Run(session, options.Value, name, value, (nuint)names.Length, yieldName, (nuint)yieldNames.Length, yield);
            }

            if (status == 0) return;

            // A run that was told to end fails with nothing better to say.
            var fault = OnnxStatus.Fault(status);
            cancellationToken.ThrowIfCancellationRequested();
            throw fault;
        }
        finally
        {
            foreach (var input in inputs[..held]) input.Tensor.Handle.DangerousRelease();
            _session.DangerousRelease();
        }
    }

    private static OnnxOutputs Collect(IReadOnlyList<string> names, ReadOnlySpan<nint> values)
    {
        var handles = new OnnxHandle[values.Length];
        for (var i = 0; i < handles.Length; i++) handles[i] = new OnnxHandle(OnnxObject.Value, values[i]);
        try
        {
            var tensors = new OnnxTensor[handles.Length];
            for (var i = 0; i < tensors.Length; i++) tensors[i] = OnnxDescription.Tensor(handles[i], names[i]);
            return new OnnxOutputs(names, tensors);
        }
        catch
        {
            foreach (var handle in handles) handle.Dispose();
            throw;
        }
    }

    private static nint Load(string path, nint settings)
    {
        // The runtime takes a path as the system does.
        var text = (OperatingSystem.IsWindows() ? Encoding.Unicode : Encoding.UTF8).GetBytes(path + '\0');
        fixed (byte* name = text)
        {
            OnnxStatus.Check(OnnxNative.CreateSession(OnnxEnvironment.Current.Handle, name, settings, out var session));
            return session;
        }
    }

    private static nint Load(ReadOnlySpan<byte> model, nint settings)
    {
        fixed (byte* bytes = model)
        {
            OnnxStatus.Check(OnnxNative.CreateSession(OnnxEnvironment.Current.Handle, bytes, (nuint)model.Length, settings, out var session));
            return session;
        }
    }
}
