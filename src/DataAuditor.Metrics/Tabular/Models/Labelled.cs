using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>The rows of a table that have a label: features and classes.</summary>
/// <param name="LeftOut">Rows without one.</param>
internal sealed record Labelled(Frame Features, int[] Classes, int LeftOut)
{
    public static Labelled Of(Frame rows, ClassLabel label)
    {
        var classes = label.Of(rows);
        var features = TrainTest.Features(rows, label.Column);
        if (!classes.Contains(ClassLabel.None)) return new Labelled(features, classes, 0);

        int[] kept = [.. Enumerable.Range(0, classes.Length).Where(row => classes[row] != ClassLabel.None)];
        return new Labelled(features.Take(kept), [.. kept.Select(row => classes[row])], classes.Length - kept.Length);
    }

    public bool[] Is(int positive) => [.. Classes.Select(at => at == positive)];
}
