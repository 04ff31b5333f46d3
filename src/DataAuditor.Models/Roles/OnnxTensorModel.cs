using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A model that reads numbers: images, clips, vectors. Inputs of one shape run together.</summary>
/// <param name="inputs">How many tensors the model takes.</param>
/// <param name="dimensions">What each of them has, the batch left out.</param>
/// <exception cref="ModelException">The model cannot be used.</exception>
internal abstract class OnnxTensorModel<TInput, TOutput>(OnnxModelOptions options, int inputs, params string[] dimensions)
    : IModel<TInput, TOutput>, IDescribesShape, ISampled<TInput>, IDisposable
{
    private readonly int _batchSize = Math.Max(1, options.BatchSize);

    public IReadOnlyList<string> Inputs => [.. Model.Inputs.Select(input => input.ToString())];

    public IReadOnlyList<string> Outputs => [.. Model.Outputs.Select(output => output.ToString())];

    public abstract TInput Sample { get; }

    public virtual string Description => $"ONNX model {Path.GetFileName(Options.Path)}";

    protected OnnxModelOptions Options { get; } = options;

    protected OnnxModel Model { get; } = new(options, (declared, fault) => Check(declared, inputs, dimensions, fault));

    public IReadOnlyList<TOutput> Run(IReadOnlyList<TInput> inputs, CancellationToken cancellation)
    {
        OnnxBlock[][] blocks = [.. inputs.Select(Blocks)];
        var outputs = new TOutput[inputs.Count];
        var byShape = Enumerable.Range(0, blocks.Length).GroupBy(place => string.Join(' ', blocks[place].SelectMany(block => block.Shape)), StringComparer.Ordinal);
        foreach (var places in byShape.SelectMany(group => group.Chunk(_batchSize)))
        {
            var rows = Model.Run(places.Length, (input, which) => Tensor(input, [.. places.Select(place => blocks[place][which])]), cancellation);
            for (var row = 0; row < rows.Length; row++) outputs[places[row]] = Output(rows[row], inputs[places[row]]);
        }

        return outputs;
    }

    public void Dispose() => Model.Dispose();

    /// <summary>What the model is given for an input, in the order of its declared inputs.</summary>
    protected abstract OnnxBlock[] Blocks(TInput input);

    /// <exception cref="ModelException">The model yields something else than its role is to.</exception>
    protected abstract TOutput Output(OnnxRow row, TInput input);

    /// <exception cref="ModelException">The row has more numbers than one.</exception>
    protected float Single(OnnxRow row) => row.Values is [var only] ? only : throw Model.Fault($"it yields {row.Values.Length} numbers for an input where 1 is expected");

    /// <summary>The length that the model declares for a dimension of its first input, the batch being 0.</summary>
    protected int Declared(int dimension, int byDefault) => Model.Inputs[0].Dimensions[dimension] is { IsDynamic: false, Length: var length } ? (int)length : byDefault;

    private static void Check(IReadOnlyList<OnnxValueInfo> declared, int inputs, string[] dimensions, Func<string, ModelException> fault)
    {
        if (declared.Count != inputs) throw fault($"it takes {declared.Count} inputs ({string.Join(", ", declared.Select(input => input.Name))}), and its role gives {inputs}");

        foreach (var input in declared)
        {
            if (input.ElementType is not (OnnxElementType.Float or OnnxElementType.Float16 or OnnxElementType.Double)) throw fault($"its input {input} holds no fractions");
            if (input.Dimensions.Count != dimensions.Length + 1) throw fault($"its input {input} has not the {dimensions.Length + 1} dimensions of its role: batch, {string.Join(", ", dimensions)}");
        }
    }

    private static OnnxTensor Tensor(OnnxValueInfo input, OnnxBlock[] batch)
    {
        var length = batch[0].Length;
        var values = new float[batch.Length * length];
        for (var i = 0; i < batch.Length; i++) batch[i].Write(values.AsSpan(i * length, length));
        long[] shape = [batch.Length, .. batch[0].Shape];
        return input.ElementType switch
        {
            OnnxElementType.Float16 => OnnxTensor.Create<Half>(Array.ConvertAll(values, value => (Half)value), shape),
            OnnxElementType.Double => OnnxTensor.Create<double>(Array.ConvertAll(values, value => (double)value), shape),
            _ => OnnxTensor.Create<float>(values, shape),
        };
    }
}
