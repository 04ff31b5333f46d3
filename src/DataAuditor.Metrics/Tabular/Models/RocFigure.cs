using DataAuditor.Learning;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>ROC curves in one chart.</summary>
internal static class RocFigure
{
    private const int MostPoints = 200;

    public static Figure Of(string title, params IEnumerable<(string Name, RocCurve Curve)> curves) =>
        new(title, FigureKind.Line, "false positive rate", "true positive rate") { Series = [.. curves.Select(static line => Line(line.Name, line.Curve))] };

    private static FigureSeries Line(string name, RocCurve curve)
    {
        List<double> horizontal = [], vertical = [];
        foreach (var (falseRate, trueRate) in curve.Points)
        {
            // Both rates go up by 1 in all; steps of a fixed length along that way, and the end.
            var due = horizontal.Count * 2.0 / (MostPoints - 1);
            if (falseRate + trueRate < Math.Min(due, 2)) continue;
            horizontal.Add(falseRate);
            vertical.Add(trueRate);
        }

        return new FigureSeries(name, horizontal, vertical);
    }
}
