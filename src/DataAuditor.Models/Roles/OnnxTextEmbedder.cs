using System.Globalization;

namespace DataAuditor.Models.Roles;

/// <summary>Text to a vector. An output with a vector for each token is pooled; one with a vector for each text is taken as it is.</summary>
/// <exception cref="ModelException">The model cannot be used.</exception>
public sealed class OnnxTextEmbedder(OnnxModelOptions options, ITextEncoder encoder) : IModel<string, float[]>, IDescribesShape, IDisposable
{
    private readonly OnnxTextModel _model = new(options, encoder);

    public IReadOnlyList<string> Inputs => _model.Inputs;

    public IReadOnlyList<string> Outputs => _model.Outputs;

    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"ONNX model {Path.GetFileName(options.Path)}, {options.Pooling.ToString().ToLowerInvariant()} pooling{(options.Normalize ? ", unit length" : "")}");

    /// <inheritdoc/>
    public IReadOnlyList<float[]> Run(IReadOnlyList<string> inputs, CancellationToken cancellation) =>
        [.. _model.Run([.. inputs.Select(text => new TextPair(text, ""))], hasPairs: false, cancellation).Select(Embedding)];

    public void Dispose() => _model.Dispose();

    private float[] Embedding(OnnxRow row)
    {
        var vector = !row.IsByToken ? row.Values : options.Pooling switch
        {
            Pooling.Cls => row.Values[..row.Width],
            Pooling.Max => Pooled(row, static (all, value) => Math.Max(all, value), double.NegativeInfinity, 1),
            _ => Pooled(row, static (all, value) => all + value, 0, row.Values.Length / row.Width),
        };
        return options.Normalize ? Unit(vector) : vector;
    }

    private static float[] Pooled(OnnxRow row, Func<double, double, double> join, double start, int divisor)
    {
        var pooled = new double[row.Width];
        pooled.AsSpan().Fill(start);
        for (var i = 0; i < row.Values.Length; i++) pooled[i % row.Width] = join(pooled[i % row.Width], row.Values[i]);
        return Array.ConvertAll(pooled, value => (float)(value / divisor));
    }

    /// <exception cref="ModelException">The vector has no direction.</exception>
    private float[] Unit(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value));
        return length > 0 ? Array.ConvertAll(vector, value => (float)(value / length)) : throw _model.Fault("it embeds a text as zero, which cannot be scaled to length 1");
    }
}
