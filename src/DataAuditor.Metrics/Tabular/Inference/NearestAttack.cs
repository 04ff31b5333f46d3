using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>Guesses the sensitive column of a record as that of the synthetic record which is the nearest in the known columns.</summary>
internal static class NearestAttack
{
    /// <param name="real">The known columns on whose ranges distances are measured.</param>
    /// <param name="known">The same columns of the synthetic records, of which there is at least one.</param>
    public static Func<Frame, FrameColumn> On(Frame real, Frame known, FrameColumn sensitive, MetricContext context)
    {
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);
        var references = encoding.Encode(known);
        return attacked =>
        {
            var neighbors = NearestNeighbors.Find(encoding.Encode(attacked), references, 1, context.Threads, cancellation: context.Cancellation);
            return sensitive.Take([.. Enumerable.Range(0, attacked.Rows).Select(row => neighbors.Row(row))]);
        };
    }
}
