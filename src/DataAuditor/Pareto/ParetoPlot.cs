using DataAuditor.Reports;
using DataAuditor.Reports.Html;

namespace DataAuditor.Pareto;

/// <summary>All configurations, utility to the right and trust upwards, better always further out, with their intervals.</summary>
internal static class ParetoPlot
{
    private const double Radius = 3.2;

    public static void Write(HtmlWriter html, ParetoFront front)
    {
        var across = PlotScale.Of(front.Utility, front.Points.Select(point => point.Utility));
        var upwards = PlotScale.Of(front.Trust, front.Points.Select(point => point.Trust));
        html.Write($"<div class=\"plots wide\"><figure><p class=\"axes\">↑ {front.Trust.Name}{Reversed(front.Trust)}</p>");
        PlotFrame.Open(html, "scatter", "pareto", "Trust against utility", $"{string.Join(" ", front.Points.Index().Select(point => Described(point.Index, point.Item)))}");
        PlotFrame.WriteAxes(html, (upwards.Text(1), upwards.Text(0.5)), (across.Text(0), across.Text(0.5), across.Text(1)));
        html.Write($"<text class=\"tick\" x=\"{PlotFrame.Left - 5}\" y=\"{PlotFrame.Bottom}\" text-anchor=\"end\">{upwards.Text(0)}</text>");
        html.Write($"<path class=\"real-line dashed\" d=\"{Stairs(front, across, upwards)}\"/>");
        foreach (var (i, point) in front.Points.Index()) WritePoint(html, i, point, across, upwards);
        html.Write($"</svg><p class=\"axes end\">{front.Utility.Name}{Reversed(front.Utility)} →</p></figure></div>");
    }

    private static void WritePoint(HtmlWriter html, int index, ParetoPoint point, PlotScale across, PlotScale upwards)
    {
        double x = X(across, point.Utility.Value), y = Y(upwards, point.Trust.Value);
        var bars = new SvgPath()
            .To(X(across, point.Utility.Low), y).Horizontal(X(across, point.Utility.High))
            .To(x, Y(upwards, point.Trust.Low)).Vertical(Y(upwards, point.Trust.High));
        html.Write($"<g class=\"{(point.IsOnFront ? "point front" : "point dominated")}\"><title>{Described(index, point)}</title>");
        html.Write($"<path class=\"error-bar\" d=\"{bars}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\"/><text class=\"tick\" x=\"{x + 5}\" y=\"{y - 5}\">{index + 1}</text></g>");
    }

    /// <summary>The edge of what the values dominate, in steps from the most trusted point to the most useful one.</summary>
    private static SvgPath Stairs(ParetoFront front, PlotScale across, PlotScale upwards)
    {
        var path = new SvgPath();
        var isFirst = true;
        foreach (var (x, y) in Corners(front.Points.Select(point => (X(across, point.Utility.Value), Y(upwards, point.Trust.Value)))))
        {
            _ = isFirst ? path.To(x, y) : path.Vertical(y).Horizontal(x);
            isFirst = false;
        }

        return path;
    }

    /// <summary>From left to right those that none lies above and to the right of; on the front there may be others, kept by their intervals.</summary>
    internal static IEnumerable<(double X, double Y)> Corners(IEnumerable<(double X, double Y)> points)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var point in points.OrderByDescending(point => point.X).ThenBy(point => point.Y))
        {
            if (corners.Count == 0 || point.Y < corners[^1].Y) corners.Add(point);
        }

        corners.Reverse();
        return corners;
    }

    private static double X(PlotScale scale, double value) => PlotFrame.X(scale.Share(value));

    private static double Y(PlotScale scale, double value) => PlotFrame.Y(scale.Share(value));

    private static string Reversed(ParetoAxis axis) => axis.Direction is Direction.Lower ? " (lower is better)" : "";

    private static string Described(int index, ParetoPoint point) =>
        $"{HumanNumber.Count(index + 1)}: {point.Configuration}, trust {HumanNumber.Short(point.Trust.Value)}, utility {HumanNumber.Short(point.Utility.Value)}, {(point.IsOnFront ? "on the front" : "dominated")}.";
}
