using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>A record is the more likely a member the nearer its nearest synthetic record is, by Gower's distance on the real table's ranges.</summary>
internal static class DistanceAttack
{
    /// <summary>Equal distances of different records may differ in their last bits; they are ties all the same.</summary>
    private const int Digits = 12;

    public static Func<Frame, double[]> On(Frame real, Frame synthetic, MetricContext context)
    {
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);
        var references = encoding.Encode(synthetic);
        return attacked => Array.ConvertAll(
            NearestNeighbors.Find(encoding.Encode(attacked), references, 1, context.Threads, cancellation: context.Cancellation).Distances(),
            static distance => -Math.Round(distance, Digits));
    }
}
