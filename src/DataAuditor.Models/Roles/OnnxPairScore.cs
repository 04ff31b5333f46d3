namespace DataAuditor.Models.Roles;

/// <summary>Two texts to the probability of one label of a classifier: context and response that belong together.</summary>
public sealed class OnnxPairScore : IModel<TextPair, double>, IDescribesShape, IDisposable
{
    private readonly OnnxClassifier _classifier;

    private readonly int _place;

    /// <exception cref="ModelException">The model cannot be used, or has not the label.</exception>
    public OnnxPairScore(OnnxModelOptions options, ITextEncoder encoder) => (_classifier, _place) = Open(options, encoder);

    public IReadOnlyList<string> Inputs => _classifier.Inputs;

    public IReadOnlyList<string> Outputs => _classifier.Outputs;

    public string Description => _classifier.Description;

    /// <inheritdoc/>
    public IReadOnlyList<double> Run(IReadOnlyList<TextPair> inputs, CancellationToken cancellation) =>
        [.. _classifier.Run(inputs, hasPairs: true, cancellation).Select(probabilities => probabilities[_place])];

    public void Dispose() => _classifier.Dispose();

    internal static (OnnxClassifier Classifier, int Place) Open(OnnxModelOptions options, ITextEncoder encoder)
    {
        var classifier = new OnnxClassifier(options, encoder);
        try
        {
            return (classifier, classifier.PlaceOf(options.Label ?? "", label => label.Equals(options.Label, StringComparison.OrdinalIgnoreCase)));
        }
        catch
        {
            classifier.Dispose();
            throw;
        }
    }
}
