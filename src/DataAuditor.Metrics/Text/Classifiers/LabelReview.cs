namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>What the records say of one another's labels.</summary>
/// <param name="Noise">The estimated share of wrong labels; null where it cannot be estimated.</param>
/// <param name="Proposals">In the order of the records.</param>
public sealed record LabelReview(double? Noise, IReadOnlyList<LabelProposal> Proposals)
{
    /// <summary>What a reader should know of how this came about.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
