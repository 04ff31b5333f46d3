namespace DataAuditor.Models.Roles;

/// <summary>Text to a vector. An output with a vector for each token is pooled; one with a vector for each text is taken as it is.</summary>
/// <exception cref="ModelException">The model cannot be used.</exception>
public sealed class OnnxTextEmbedder(OnnxModelOptions options, ITextEncoder encoder) : IModel<string, float[]>, IDescribesShape, IDisposable
{
    private readonly OnnxTextModel _model = new(options, encoder);

    public IReadOnlyList<string> Inputs => _model.Inputs;

    public IReadOnlyList<string> Outputs => _model.Outputs;

    public string Description => $"ONNX model {Path.GetFileName(options.Path)}{Embedding.Describe(options)}";

    /// <inheritdoc/>
    public IReadOnlyList<float[]> Run(IReadOnlyList<string> inputs, CancellationToken cancellation) =>
        [.. _model.Run([.. inputs.Select(text => new TextPair(text, ""))], hasPairs: false, cancellation).Select(row => Embedding.Of(row, options, _model.Fault))];

    public void Dispose() => _model.Dispose();
}
