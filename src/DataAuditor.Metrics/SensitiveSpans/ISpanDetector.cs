namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Finds the sensitive spans of one kind.</summary>
internal interface ISpanDetector
{
    SensitiveType Type { get; }

    /// <summary>The spans in their order; they do not overlap.</summary>
    IEnumerable<SensitiveSpan> Find(string text);
}
