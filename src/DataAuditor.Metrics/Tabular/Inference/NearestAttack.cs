using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>
/// Guesses the sensitive column of a record as that of the synthetic record which is the nearest in the known columns; of several that are
/// equally near any is as likely to be believed, so that the order of rows is of no matter.
/// </summary>
internal static class NearestAttack
{
    /// <param name="real">The known columns on whose ranges distances are measured.</param>
    /// <param name="known">The same columns of the synthetic records, of which there is at least one.</param>
    /// <returns>From the known columns and the truth of attacked records, how many of them are told.</returns>
    public static Func<Frame, FrameColumn, double> On(Frame real, Frame known, FrameColumn sensitive, SensitiveValues values, MetricContext context)
    {
        var encoding = RowEncoding.Of(DistanceMeasure.Gower, real);
        var references = encoding.Encode(known);
        return (attacked, truth) => NearestNeighbors.Values(
            encoding.Encode(attacked), references, (row, guess) => values.IsTold(truth, row, sensitive, guess) ? 1 : 0, context.Threads, context.Cancellation).Means.Sum();
    }
}
