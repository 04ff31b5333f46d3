namespace DataAuditor.Models.Roles;

/// <summary>Text to the probability of one label of a classifier: acceptable, toxic.</summary>
public sealed class OnnxTextScore : IModel<string, double>, IDescribesShape, IDisposable
{
    private readonly OnnxClassifier _classifier;

    private readonly int _place;

    /// <exception cref="ModelException">The model cannot be used, or has not the label.</exception>
    public OnnxTextScore(OnnxModelOptions options, ITextEncoder encoder) => (_classifier, _place) = OnnxPairScore.Open(options, encoder);

    public IReadOnlyList<string> Inputs => _classifier.Inputs;

    public IReadOnlyList<string> Outputs => _classifier.Outputs;

    public string Description => _classifier.Description;

    /// <inheritdoc/>
    public IReadOnlyList<double> Run(IReadOnlyList<string> inputs, CancellationToken cancellation) =>
        [.. _classifier.Run([.. inputs.Select(text => new TextPair(text, ""))], hasPairs: false, cancellation).Select(probabilities => probabilities[_place])];

    public void Dispose() => _classifier.Dispose();
}
