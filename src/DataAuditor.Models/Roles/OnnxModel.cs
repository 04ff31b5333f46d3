using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A loaded model and the one of its outputs that counts.</summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly OnnxModelFile _file;

    private readonly OnnxSession _session;

    private readonly string _output;

    /// <param name="check">Refuses declared inputs that the role has nothing for; what it throws is the reason.</param>
    /// <exception cref="ModelException">The model does not load, has not the output, or is refused.</exception>
    public OnnxModel(OnnxModelOptions options, Action<IReadOnlyList<OnnxValueInfo>, Func<string, ModelException>> check)
    {
        _file = new OnnxModelFile(options);
        _session = _file.Open();
        try
        {
            _output = OutputOf(options.Output);
            check(_session.Inputs, Fault);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    public IReadOnlyList<OnnxValueInfo> Inputs => _session.Inputs;

    public IReadOnlyList<OnnxValueInfo> Outputs => _session.Outputs;

    public OnnxModelMetadata Metadata => _session.Metadata;

    public ModelException Fault(string reason) => _file.Fault(reason);

    /// <inheritdoc cref="OnnxModelFile.Naming{T}"/>
    public T Naming<T>(Func<T> act) => _file.Naming(act);

    /// <summary>One row of outputs for each input of a batch, in their order.</summary>
    /// <param name="count">The length of the batch.</param>
    /// <param name="tensor">Makes what the model is given for a declared input.</param>
    /// <exception cref="ModelException">The model refuses, or yields what is not a number.</exception>
    public OnnxRow[] Run(int count, Func<OnnxValueInfo, int, OnnxTensor> tensor, CancellationToken cancellation)
    {
        var inputs = new OnnxInput[_session.Inputs.Count];
        try
        {
            return Naming(() =>
            {
                for (var i = 0; i < inputs.Length; i++) inputs[i] = new OnnxInput(_session.Inputs[i].Name, tensor(_session.Inputs[i], i));
                using var outputs = _session.Run(inputs, [_output], cancellation);
                return Rows(outputs[0], count);
            });
        }
        finally
        {
            foreach (var input in inputs) input.Tensor?.Dispose();
        }
    }

    public void Dispose() => _session.Dispose();

    private string OutputOf(string? wanted)
    {
        if (wanted is null) return _session.Outputs[0].Name;

        return _session.Outputs.Any(output => output.Name == wanted) ? wanted
            : throw Fault($"it has no output '{wanted}'; it has {string.Join(", ", _session.Outputs.Select(output => output.Name))}");
    }

    private OnnxRow[] Rows(OnnxTensor output, int count)
    {
        if (output.Shape.Length == 0 || output.Shape[0] != count) throw Fault($"its output '{_output}' has the shape [{string.Join(", ", output.Shape.ToArray())}], not a row for each of {count} inputs");

        var values = output.ElementType switch
        {
            OnnxElementType.Float => output.Values<float>().ToArray(),
            OnnxElementType.Float16 => Array.ConvertAll(output.Values<Half>().ToArray(), value => (float)value),
            OnnxElementType.Double => Array.ConvertAll(output.Values<double>().ToArray(), value => (float)value),
            _ => throw Fault($"its output '{_output}' holds {output.ElementType}"),
        };
        if (values.Length == 0) throw Fault($"its output '{_output}' is empty");
        if (!values.All(float.IsFinite)) throw Fault($"its output '{_output}' is not a number");

        var shape = Array.ConvertAll(output.Shape[1..].ToArray(), length => checked((int)length));
        return [.. values.Chunk(values.Length / count).Select(row => new OnnxRow(row, shape))];
    }
}
