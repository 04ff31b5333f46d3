using DataAuditor.Learning;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>ROC curves in one chart.</summary>
internal static class RocFigure
{
    private const int MostPoints = 200;

    public static Figure Of(string title, params ReadOnlySpan<(string Name, RocCurve Curve)> curves)
    {
        var series = new List<FigureSeries>();
        foreach (var (name, curve) in curves)
        {
            (double FalsePositiveRate, double TruePositiveRate)[] points = [.. curve.Points];
            if (points.Length > MostPoints) points = [.. Enumerable.Range(0, MostPoints).Select(at => points[(int)((long)at * (points.Length - 1) / (MostPoints - 1))])];
            series.Add(new FigureSeries(name, [.. points.Select(point => point.FalsePositiveRate)], [.. points.Select(point => point.TruePositiveRate)]));
        }

        return new Figure(title, FigureKind.Line, "false positive rate", "true positive rate") { Series = series };
    }
}
