using DataAuditor.States;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>How many sensitive spans records have.</summary>
public sealed class SpanCounts : IState<SpanCounts>
{
    private readonly Moments[] _types = [.. Enum.GetValues<SensitiveType>().Select(static _ => new Moments())];

    /// <summary>Of all types together.</summary>
    public Moments All { get; } = new();

    public Moments this[SensitiveType type] => _types[(int)type];

    internal void Add(IReadOnlyCollection<SensitiveSpan> spans)
    {
        All.Add(spans.Count);
        for (var type = 0; type < _types.Length; type++) _types[type].Add(spans.Count(span => (int)span.Type == type));
    }

    /// <inheritdoc/>
    public void Merge(SpanCounts later)
    {
        All.Merge(later.All);
        for (var type = 0; type < _types.Length; type++) _types[type].Merge(later._types[type]);
    }
}
