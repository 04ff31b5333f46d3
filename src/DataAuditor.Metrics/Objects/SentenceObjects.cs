namespace DataAuditor.Metrics.Objects;

/// <summary>The objects that a sentence names, and those that the image shows.</summary>
internal sealed record SentenceObjects(IReadOnlyList<ObjectMention> Mentions, IReadOnlySet<string> Shown)
{
    public IEnumerable<ObjectMention> Hallucinated => Mentions.Where(mention => !Shown.Contains(mention.Name));
}
