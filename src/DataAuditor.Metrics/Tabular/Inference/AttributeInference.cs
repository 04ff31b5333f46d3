using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>An attack on a sensitive column by someone who holds the synthetic records and knows all other columns.</summary>
internal sealed class AttributeInference
{
    private readonly string _sensitive;
    private readonly SensitiveValues _values;
    private readonly Func<Frame, FrameColumn, double>? _told;

    public AttributeInference(InferenceAttack attack, Frame real, Frame synthetic, string sensitive, SensitiveValues values, MetricContext context)
    {
        (_sensitive, _values) = (sensitive, values);
        var learnt = WithValue(synthetic);
        if (learnt.Rows == 0) return;

        _told = attack is InferenceAttack.Nearest
            ? NearestAttack.On(Known(real), Known(learnt), learnt.Find(sensitive)!, values, context)
            : ModelAttack.On(Known(learnt), learnt.Find(sensitive)!, values, context);
    }

    /// <summary>The attack on all records that have a value; null where none has. Without synthetic values all is told: nothing better can be shown.</summary>
    public InferenceResult? On(Frame table)
    {
        var attacked = WithValue(table);
        if (attacked.Rows == 0) return null;

        var truth = attacked.Find(_sensitive)!;
        return new InferenceResult(_told?.Invoke(Known(attacked), truth) ?? attacked.Rows, attacked.Rows, _values.Majority(truth));
    }

    private Frame Known(Frame frame) => frame.Where(column => column.Name != _sensitive);

    private Frame WithValue(Frame frame)
    {
        var column = frame.Find(_sensitive)!;
        return frame.Take([.. Enumerable.Range(0, frame.Rows).Where(row => column.IsCategory ? column.Codes[row] != CategoryColumn.NullCode : !double.IsNaN(column.Numbers[row]))]);
    }
}
