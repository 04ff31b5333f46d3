using DataAuditor.Distances;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Distances;

/// <summary>Guesses a column of a record as that of the synthetic record which is the nearest in all other columns, by Gower's distance.</summary>
internal sealed class NearestAttack(Frame real, Frame synthetic, string target, SensitiveValues values, MetricContext context)
{
    private readonly RowEncoding _encoding = RowEncoding.Of(DistanceMeasure.Gower, Known(real, target));
    private readonly Frame _synthetic = WithValue(synthetic, target);

    /// <summary>The attack on all records that have a value; null where none has. Without synthetic values all is told: nothing better can be shown.</summary>
    public InferenceResult? On(Frame table)
    {
        var attacked = WithValue(table, target);
        if (attacked.Rows == 0) return null;

        var truth = attacked.Find(target)!;
        var majority = values.Majority(truth);
        if (_synthetic.Rows == 0) return new InferenceResult(attacked.Rows, attacked.Rows, majority);

        var neighbors = NearestNeighbors.Find(
            _encoding.Encode(Known(attacked, target)), _encoding.Encode(Known(_synthetic, target)), 1, context.Threads, cancellation: context.Cancellation);
        var guesses = _synthetic.Find(target)!;
        var told = Enumerable.Range(0, attacked.Rows).LongCount(row => values.IsTold(truth, row, guesses, neighbors.Row(row)));
        return new InferenceResult(told, attacked.Rows, majority);
    }

    private static Frame Known(Frame frame, string target) => frame.Where(column => column.Name != target);

    private static Frame WithValue(Frame frame, string target)
    {
        var column = frame.Find(target)!;
        return frame.Take(Enumerable.Range(0, frame.Rows).Where(row => column.IsCategory ? column.Codes[row] != CategoryColumn.NullCode : !double.IsNaN(column.Numbers[row])).ToArray());
    }
}
