namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What Drain's groups depend on beside the messages.</summary>
/// <param name="Depth">Layers of the tree, at least 3: its root, one by a message's length, then one a token, and the leaves.</param>
/// <param name="Similarity">The least share of a message's tokens that its group's template has in the same places; from 0 to 1.</param>
/// <param name="Wildcards">Whether masked places count in that share.</param>
/// <param name="MaxChildren">The most branches of a node, at least 1; what has no branch of its own shares one.</param>
internal readonly record struct DrainOptions(int Depth, double Similarity, WildcardMatch Wildcards, int MaxChildren)
{
    /// <summary>Where users choose nothing else.</summary>
    public static DrainOptions Default { get; } = new(Depth: 5, Similarity: 0.85, WildcardMatch.Count, MaxChildren: 100);
}
