namespace DataAuditor.Models.Roles;

/// <summary>
/// Context and text to the natural log-probabilities of the text's tokens under a causal model. Where nothing stands before the text its
/// first token has none. A text longer than the model reads goes through it in windows that overlap by half, each token told once.
/// </summary>
public sealed class OnnxLanguageModel : IModel<TextPair, double[]>, IDescribesShape, IDisposable
{
    private readonly OnnxModelOptions _options;

    private readonly ITextEncoder _encoder;

    private readonly OnnxTextModel _model;

    /// <exception cref="ModelException">The model cannot be used.</exception>
    public OnnxLanguageModel(OnnxModelOptions options, ITextEncoder encoder)
    {
        if (options.MaxLength < 2) throw new OnnxModelFile(options).Fault("it is to read fewer than 2 tokens at a time");

        _options = options;
        _encoder = encoder;
        _model = new OnnxTextModel(options, encoder);
    }

    public IReadOnlyList<string> Inputs => _model.Inputs;

    public IReadOnlyList<string> Outputs => _model.Outputs;

    public string Description => $"ONNX model {Path.GetFileName(_options.Path)}, windows of {_options.MaxLength} tokens";

    /// <inheritdoc/>
    public IReadOnlyList<double[]> Run(IReadOnlyList<TextPair> inputs, CancellationToken cancellation) => [.. inputs.Select(pair => LogProbabilities(pair, cancellation))];

    public void Dispose() => _model.Dispose();

    private double[] LogProbabilities(TextPair pair, CancellationToken cancellation)
    {
        var context = Tokens(pair.First);
        int[] all = [.. context, .. Tokens(pair.Second)];
        var logProbabilities = new List<double>();
        var told = Math.Max(1, context.Count);
        while (told < all.Length)
        {
            // Half a window of what is known already, then what is new; at first, as much context as leaves room for something new.
            var first = all.Length <= _options.MaxLength ? 0 : Math.Max(0, told - (_options.MaxLength / 2));
            var window = all[first..Math.Min(all.Length, first + _options.MaxLength)];
            Tell(window, told - first, logProbabilities, cancellation);
            told = first + window.Length;
        }

        return [.. logProbabilities];
    }

    /// <param name="from">The first token of the window that has not been told.</param>
    private void Tell(int[] window, int from, List<double> logProbabilities, CancellationToken cancellation)
    {
        var row = _model.Run([new EncodedText(window, new int[window.Length])], cancellation)[0];
        if (!row.IsByToken || row.Values.Length != window.Length * row.Width) throw _model.Fault("it does not yield numbers for each token");

        for (var token = from; token < window.Length; token++)
        {
            if (window[token] >= row.Width) throw _model.Fault($"it knows {row.Width} tokens, and the tokenizer gives the number {window[token]}");

            var logits = row.Values.AsSpan((token - 1) * row.Width, row.Width);
            logProbabilities.Add(logits[window[token]] - LogSumExp(logits));
        }
    }

    private static double LogSumExp(ReadOnlySpan<float> values)
    {
        var highest = double.NegativeInfinity;
        foreach (var value in values) highest = Math.Max(highest, value);
        var total = 0.0;
        foreach (var value in values) total += Math.Exp(value - highest);
        return highest + Math.Log(total);
    }

    private IReadOnlyList<int> Tokens(string text) => text.Length == 0 ? [] : _encoder.Encode(text, null, isWhole: false).Ids;
}
