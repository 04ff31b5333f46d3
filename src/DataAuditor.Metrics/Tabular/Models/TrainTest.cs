using DataAuditor.Learning;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>The rows that models are trained on, real or synthetic, and the real rows that both are tested on.</summary>
/// <param name="Note">Where the test rows come from, if not from a holdout.</param>
internal sealed record TrainTest(Frame Real, Frame Synthetic, Frame Test, string? Note)
{
    public const string LabelRole = "label";

    /// <summary>Without a holdout, a third of the real rows is kept out of training.</summary>
    private const int TestShare = 3;

    /// <summary>Null without a real table.</summary>
    public static TrainTest? Of(TablePair tables, MetricContext context)
    {
        if (tables.Frame(Role.Real) is not { } real || tables.Frame(Role.Synthetic) is not { } synthetic) return null;

        return tables.Frame(Role.Holdout) is { } holdout
            ? new TrainTest(real, synthetic, holdout, null)
            : tables.Once(new Key(), () => Split(real, synthetic, context));
    }

    /// <summary>All columns but the label: also the protected ones, since leaving them out hides a disparity and removes none.</summary>
    public static Frame Features(Frame rows, string label) => rows.Where(column => column.Name != label);

    /// <summary>Medians, ranges and levels of the real training rows, for both models: what is compared is the data, not its scaling.</summary>
    public FeatureEncoding Encoding(TablePair tables, string label) =>
        tables.Once(new EncodingKey(label), () => FeatureEncoding.Fit(Features(Real, label)));

    private static TrainTest Split(Frame real, Frame synthetic, MetricContext context)
    {
        int[] rows = [.. Enumerable.Range(0, real.Rows)];
        context.SharedRandom("test rows").Shuffle<int>(rows);
        var tested = real.Rows / TestShare;
        Array.Sort(rows, 0, tested);
        Array.Sort(rows, tested, rows.Length - tested);
        return new TrainTest(
            real.Take(rows.AsSpan(tested)),
            synthetic,
            real.Take(rows.AsSpan(0, tested)),
            $"there is no holdout: tested on {tested} real records drawn at random, which the model trained on real data has not seen");
    }

    private sealed record Key;

    private sealed record EncodingKey(string Label);
}
