using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>
/// What balls round every record, out to its k-th nearest neighbour in its own table, hold of another table as large (Kynkäänniemi et al.
/// 2019; density and coverage: Naeem et al. 2020). A record on the edge of a ball is in it.
/// </summary>
/// <param name="Precision">Share of the other records in a ball of a real one.</param>
/// <param name="Density">How many balls of real records an other record lies in, over k; may exceed 1.</param>
/// <param name="Recall">Share of the real records in a ball of another one.</param>
/// <param name="Coverage">Share of the balls of real records with another record in them.</param>
internal sealed record Manifold(int Records, double Precision, double Density, double Recall, double Coverage)
{
    public Uncertainty Uncertainty(double share) => BinomialInterval.Wilson(Math.Round(share * Records), Records);
}
