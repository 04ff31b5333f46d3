namespace DataAuditor.Metrics.Objects;

/// <summary>The objects that a text names, sentence by sentence.</summary>
internal sealed record CaptionObjects(IReadOnlyList<SentenceObjects> Sentences)
{
    public IEnumerable<ObjectMention> Mentions => Sentences.SelectMany(static sentence => sentence.Mentions);

    /// <summary>Mentions of what the image does not show.</summary>
    public IReadOnlyList<ObjectMention> Hallucinated => [.. Sentences.SelectMany(static sentence => sentence.Hallucinated)];
}
