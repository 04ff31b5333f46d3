namespace DataAuditor.Metrics.Log.Templates;

/// <summary>The templates that Drain finds in different messages.</summary>
internal sealed class DrainTemplates
{
    private readonly int[] _groups;

    private readonly string[] _templates;

    /// <param name="messages">With their masks, in the order in which they first came.</param>
    public DrainTemplates(IEnumerable<string> messages, DrainOptions options, CancellationToken cancellation)
    {
        var parser = new DrainParser(options);
        _groups = [.. messages.Select(message =>
        {
            cancellation.ThrowIfCancellationRequested();
            return parser.Add(message);
        })];
        _templates = [.. Enumerable.Range(0, parser.Count).Select(parser.TemplateOf)];
    }

    public int Count => _templates.Length;

    /// <param name="message">Its place among the messages.</param>
    public int GroupOf(int message) => _groups[message];

    /// <inheritdoc cref="GroupOf"/>
    public string TemplateOf(int message) => _templates[_groups[message]];
}
