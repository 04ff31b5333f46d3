namespace DataAuditor.Metrics.Log.Templates;

/// <summary>The templates of both data sets, given or found by one parser in the real messages and then in the synthetic ones.</summary>
internal sealed class FlowTemplates
{
    private readonly TextTable _texts = new();
    private readonly (int[] Templates, int[] Messages) _real;
    private readonly (int[] Templates, int[] Messages) _synthetic;

    public FlowTemplates(MessageFlow flow, DrainOptions options, CancellationToken cancellation)
    {
        // A message of both is one: it has one template.
        var messages = new TextTable();
        int[] real = messages.Take(flow.Real.Messages), synthetic = messages.Take(flow.Synthetic.Messages);
        AreFound = !flow.Real.HasTemplates && !flow.Synthetic.HasTemplates;
        var drain = AreFound ? new DrainTemplates(messages.Texts, options, cancellation) : null;
        _real = Numbers(flow.Real, real, drain);
        _synthetic = Numbers(flow.Synthetic, synthetic, drain);
    }

    /// <summary>Whether the built-in parser found them.</summary>
    public bool AreFound { get; }

    public int Count => _texts.Texts.Count;

    public string this[int template] => _texts.Texts[template];

    /// <param name="number">A template's number in its data set, or the complement of a message's.</param>
    public int OfReal(int number) => number < 0 ? _real.Messages[~number] : _real.Templates[number];

    /// <inheritdoc cref="OfReal"/>
    public int OfSynthetic(int number) => number < 0 ? _synthetic.Messages[~number] : _synthetic.Templates[number];

    /// <summary>A line without a template, where others have one, has the empty one.</summary>
    private (int[] Templates, int[] Messages) Numbers(FlowSide side, int[] messages, DrainTemplates? drain) =>
        (_texts.Take(side.Templates), Array.ConvertAll(messages, message => _texts.NumberOf(drain?.TemplateOf(message) ?? "")));
}
