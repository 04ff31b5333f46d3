namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>What the records say of one another's labels.</summary>
/// <param name="Noise">The estimated share of wrong labels; null where it cannot be estimated.</param>
/// <param name="Proposals">In the order of the records.</param>
public sealed record LabelReview(double? Noise, IReadOnlyList<LabelProposal> Proposals)
{
    /// <summary>Why labels cannot be judged; null where they can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>What a reader should know of how this came about.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static LabelReview Impossible(string reason) => new(null, []) { Obstacle = reason };
}
