namespace DataAuditor.Reports.Html;

/// <summary>The charts that measurements bring along, such as distances, error curves and trade-offs.</summary>
internal static class HtmlFigures
{
    /// <summary>The audited data first, then what it is held against.</summary>
    private static readonly string[] Lines = ["synthetic-line", "real-line dashed", "fourth-line", "third-line"];

    public static void Write(HtmlWriter html, AuditReport report)
    {
        html.Write($"<div class=\"plots\">");
        var drawn = 0;
        foreach (var measurement in report.Measurements)
        {
            foreach (var figure in measurement.Figures) WriteOne(html, measurement, figure, $"f{drawn++}");
        }

        html.Write($"</div>");
    }

    private static void WriteOne(HtmlWriter html, ReportMeasurement measurement, Figure figure, string id)
    {
        html.Write($"<figure><figcaption><h3>{figure.Title}</h3></figcaption><p class=\"kind\"><code>{measurement.Metric}</code></p>");
        FigureSeries[] series = [.. figure.Series.Where(line => line.Y.Count > 0).Take(Lines.Length)];
        if (series.Length == 0) html.Note("No values to draw.");
        else WritePlot(html, figure, series, id);
        html.Write($"</figure>");
    }

    private static void WritePlot(HtmlWriter html, Figure figure, FigureSeries[] series, string id)
    {
        double low = series.Min(line => line.X.Min()), high = series.Max(line => line.X.Max()), highest = series.Max(line => line.Y.Max());
        var top = highest > 0 ? PlotFrame.RoundUp(highest) : 1;
        var width = high > low ? high - low : 1;

        WriteLegend(html, series);
        html.Write($"<p class=\"axes\">↑ {figure.Vertical}</p>");
        PlotFrame.Open(html, figure.Kind.ToString().ToLowerInvariant(), id, figure.Title, $"{figure.Vertical} by {figure.Horizontal}. {Described(figure.Kind, series)}");
        PlotFrame.WriteAxes(
            html, (HumanNumber.Short(top), HumanNumber.Short(top / 2)), (HumanNumber.Short(low), HumanNumber.Short(low + (width / 2)), HumanNumber.Short(high)));

        // The first line is drawn last, on top of what it is held against.
        for (var line = series.Length - 1; line >= 0; line--)
        {
            html.Write($"<path class=\"{Lines[line]}\" d=\"{Path(figure.Kind, series[line], low, width, top)}\"/>");
        }

        html.Write($"</svg><p class=\"axes end\">{figure.Horizontal} →</p>");
    }

    private static void WriteLegend(HtmlWriter html, FigureSeries[] series)
    {
        html.Write($"<ul class=\"legend\" aria-label=\"Series\">");
        for (var line = 0; line < series.Length; line++)
        {
            html.Write($"<li><svg class=\"key\" viewBox=\"0 0 24 12\" aria-hidden=\"true\"><path class=\"{Lines[line]}\" d=\"M0 6h24\"/></svg><span>{series[line].Name}</span></li>");
        }

        html.Write($"</ul>");
    }

    private static SvgPath Path(FigureKind kind, FigureSeries line, double low, double width, double top)
    {
        var path = new SvgPath();
        if (kind is FigureKind.Histogram)
        {
            path.To(X(0), PlotFrame.Bottom);
            for (var bin = 0; bin < line.Y.Count; bin++) path.Vertical(Y(bin)).Horizontal(X(bin + 1));
            return path.Vertical(PlotFrame.Bottom);
        }

        path.To(X(0), Y(0));
        for (var point = 1; point < line.Y.Count; point++) path.Line(X(point), Y(point));
        return path;

        double X(int position) => PlotFrame.X((line.X[position] - low) / width);
        double Y(int position) => PlotFrame.Y(line.Y[position] / top);
    }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    private static string Described(FigureKind kind, FigureSeries[] series) => string.Join(" ", series.Select(line =>
    {
        if (kind is FigureKind.Line) return $"{line.Name}: from {HumanNumber.Short(line.Y[0])} at {HumanNumber.Short(line.X[0])} to {HumanNumber.Short(line.Y[^1])} at {HumanNumber.Short(line.X[^1])}.";

        var peak = Enumerable.Range(0, line.Y.Count).MaxBy(bin => line.Y[bin]);
        return $"{line.Name}: highest from {HumanNumber.Short(line.X[peak])} to {HumanNumber.Short(line.X[peak + 1])}, {HumanNumber.Short(line.Y[peak])}.";
    }));
}
