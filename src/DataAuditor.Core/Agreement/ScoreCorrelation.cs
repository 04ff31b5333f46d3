using DataAuditor.Numerics;

namespace DataAuditor.Agreement;

/// <summary>How far two scores of the same records go together. Each coefficient is null for fewer than two records, or where either score is constant.</summary>
public static class ScoreCorrelation
{
    /// <summary>Pearson's coefficient (1895): how near the records lie to a line.</summary>
    /// <param name="first">Finite, of any magnitude.</param>
    /// <param name="second">Likewise, and as many.</param>
    public static double? Pearson(double[] first, double[] second) => PairwiseCorrelation.Pearson(BinaryScale.Scaled(first), BinaryScale.Scaled(second));

    /// <summary>Spearman's ρ (1904): Pearson's coefficient of the ranks, ties averaged.</summary>
    /// <inheritdoc cref="Pearson"/>
    public static double? Spearman(double[] first, double[] second) => PairwiseCorrelation.Pearson(Ranks.Of(first), Ranks.Of(second));

    /// <summary>Kendall's τ-b (1945): which of two records scores higher, pair by pair.</summary>
    /// <inheritdoc cref="Pearson"/>
    public static double? Kendall(double[] first, double[] second) => KendallTau.Of(first, second);
}
