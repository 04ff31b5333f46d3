namespace DataAuditor.Models.Roles;

/// <summary>Premise and hypothesis to what follows. Checkpoints differ in the order of their labels, so that it must be known: there is no default.</summary>
public sealed class OnnxEntailment : IModel<TextPair, Entailment>, IDescribesShape, IDisposable
{
    private readonly OnnxClassifier _classifier;

    private readonly int _entails;

    private readonly int _neutral;

    private readonly int _contradicts;

    /// <exception cref="ModelException">The model cannot be used, or its labels are not the three.</exception>
    public OnnxEntailment(OnnxModelOptions options, ITextEncoder encoder)
    {
        _classifier = new OnnxClassifier(options, encoder);
        try
        {
            (_entails, _neutral, _contradicts) = (PlaceOf("entail"), PlaceOf("neutral"), PlaceOf("contradict"));
        }
        catch
        {
            _classifier.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Inputs => _classifier.Inputs;

    public IReadOnlyList<string> Outputs => _classifier.Outputs;

    public string Description => _classifier.Description;

    /// <inheritdoc/>
    public IReadOnlyList<Entailment> Run(IReadOnlyList<TextPair> inputs, CancellationToken cancellation) =>
        [.. _classifier.Run(inputs, hasPairs: true, cancellation).Select(p => new Entailment(p[_entails], p[_neutral], p[_contradicts]))];

    public void Dispose() => _classifier.Dispose();

    /// <summary>Models write entailment or entails, contradiction or contradicts.</summary>
    private int PlaceOf(string stem) => _classifier.PlaceOf(stem, label => label.StartsWith(stem, StringComparison.OrdinalIgnoreCase));
}
