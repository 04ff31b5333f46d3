using DataAuditor.History;

namespace DataAuditor.Reports.Html;

/// <summary>A metric's value by round, with its intervals, and a mark where an alarm says that it began to get worse.</summary>
internal static class TrendPlot
{
    public static void Write(HtmlWriter html, MetricTrend trend, string id)
    {
        var (low, high) = Scale(trend);
        html.Write($"<figure><figcaption><h3>{trend.Metric}</h3></figcaption>");
        html.Write($"<p class=\"kind\">{Words(trend)}</p>");
        PlotFrame.Open(html, "trend", id, $"{trend.Metric} by round", $"From {HumanNumber.Short(trend.Values[0])} in {trend.Rounds[0]} to {HumanNumber.Short(trend.Values[^1])} in {trend.Rounds[^1]}.");
        PlotFrame.WriteAxes(
            html,
            (HumanNumber.Short(high), HumanNumber.Short(low + ((high - low) / 2))),
            (trend.Rounds[0], "", trend.Rounds.Count > 1 ? trend.Rounds[^1] : ""));
        html.Write($"<text class=\"tick\" x=\"{PlotFrame.Left - 5}\" y=\"{PlotFrame.Bottom + 4}\" text-anchor=\"end\">{HumanNumber.Short(low)}</text>");
        for (var at = 0; at < trend.Values.Count; at++) WriteInterval(at);

        if (trend is { Alarm: true, Since: { } since }) html.Write($"<path class=\"since\" d=\"M{X(since)} {PlotFrame.Top}V{PlotFrame.Bottom}\"/>");
        var line = new SvgPath().To(X(0), Y(trend.Values[0]));
        for (var at = 1; at < trend.Values.Count; at++) line.Line(X(at), Y(trend.Values[at]));
        html.Write($"<path class=\"synthetic-line\" d=\"{line}\"/>");
        for (var at = 0; at < trend.Values.Count; at++)
        {
            html.Write($"<circle class=\"dot\" cx=\"{X(at)}\" cy=\"{Y(trend.Values[at])}\" r=\"3\"><title>{trend.Rounds[at]}: {HumanNumber.Short(trend.Values[at])}</title></circle>");
        }

        html.Write($"</svg></figure>");

        double X(int at) => PlotFrame.X(trend.Values.Count == 1 ? 0.5 : (double)at / (trend.Values.Count - 1));
        double Y(double value) => PlotFrame.Y((value - low) / (high - low));

        void WriteInterval(int at)
        {
            if (trend.Intervals[at] is { } interval) html.Write($"<path class=\"whisker\" d=\"M{X(at)} {Y(interval.Low)}V{Y(interval.High)}\"/>");
        }
    }

    /// <summary>A round that is no outlier must not look like one: a trend that hardly moves is drawn in the middle of a scale as wide as a tenth of its values.</summary>
    private static (double Low, double High) Scale(MetricTrend trend)
    {
        var low = trend.Values.Concat(trend.Intervals.OfType<ConfidenceInterval>().Select(interval => interval.Low)).Min();
        var high = trend.Values.Concat(trend.Intervals.OfType<ConfidenceInterval>().Select(interval => interval.High)).Max();
        if (low == 0 && high == 0) return (0, 1);

        var least = Math.Max(Math.Abs(low), Math.Abs(high)) / 10;
        var pad = Math.Max(0, least - (high - low)) / 2;
        return (low - pad, high + pad);
    }

    private static string Words(MetricTrend trend) => trend switch
    {
        { Alarm: true, Since: { } since } => $"alarm: it gets worse since {trend.Rounds[since]}",
        { Change: { } change } => $"last change {(change > 0 ? "+" : "")}{HumanNumber.Short(change)}",
        _ => "one round so far",
    };
}
