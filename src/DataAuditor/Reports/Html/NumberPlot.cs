using DataAuditor.Profiles;

namespace DataAuditor.Reports.Html;

/// <summary>Numbers and dates: a histogram and the two cumulative curves, one of which is shown.</summary>
internal static class NumberPlot
{
    public static void Write(HtmlWriter html, ProfiledColumn column)
    {
        if (column.Profile.Bins.Count == 0)
        {
            html.Note("No values to draw.");
            return;
        }

        WriteHistogram(html, column);
        WriteCurves(html, column);
    }

    private static void WriteHistogram(HtmlWriter html, ProfiledColumn column)
    {
        var bins = column.Profile.Bins;
        var axis = AxisText.Of(column.Profile);
        var top = PlotFrame.RoundUp(Math.Max(bins.Max(bin => Math.Max(bin.Real, bin.Synthetic)), 1e-9));
        var peakOfReal = bins.MaxBy(bin => bin.Real);
        var peakOfSynthetic = bins.MaxBy(bin => bin.Synthetic);
        PlotFrame.Open(html, "histogram", $"h{column.Index}", $"Histogram of {column.Profile.Name}, real against synthetic",
            $"Real peaks from {axis.Format(peakOfReal.Low)} to {axis.Format(peakOfReal.High)} with {HumanNumber.Percent(peakOfReal.Real)} of rows, synthetic from {axis.Format(peakOfSynthetic.Low)} to {axis.Format(peakOfSynthetic.High)} with {HumanNumber.Percent(peakOfSynthetic.Synthetic)}.");
        WriteAxes(html, axis, column.Profile, HumanNumber.Percent(top), HumanNumber.Percent(top / 2));

        var width = PlotFrame.Width / bins.Count;
        for (var i = 0; i < bins.Count; i++)
        {
            var y = PlotFrame.Y(bins[i].Real / top);
            if (bins[i].Real > 0) html.Write($"<rect class=\"real-fill\" x=\"{PlotFrame.Left + (i * width)}\" y=\"{y}\" width=\"{Math.Max(width - 0.6, 0.4)}\" height=\"{PlotFrame.Bottom - y}\"/>");
        }

        html.Write($"<path class=\"synthetic-line\" d=\"{Outline(bins, top)}\"/>");
        for (var i = 0; i < bins.Count; i++)
        {
            html.Write($"<rect class=\"hit\" x=\"{PlotFrame.Left + (i * width)}\" y=\"{PlotFrame.Top}\" width=\"{width}\" height=\"{PlotFrame.Bottom - PlotFrame.Top}\"><title>{axis.Format(bins[i].Low)} to {axis.Format(bins[i].High)}: real {HumanNumber.Percent(bins[i].Real)}, synthetic {HumanNumber.Percent(bins[i].Synthetic)}</title></rect>");
        }

        html.Write($"</svg>");
    }

    private static void WriteCurves(HtmlWriter html, ProfiledColumn column)
    {
        var steps = column.Profile.Steps;
        var axis = AxisText.Of(column.Profile);
        var (low, high) = (column.Profile.Bins[0].Low, column.Profile.Bins[^1].High);
        var widest = steps.Select(step => (step.Value, Gap: Math.Abs(step.Real - step.Synthetic))).DefaultIfEmpty().MaxBy(step => step.Gap);
        PlotFrame.Open(html, "ecdf", $"e{column.Index}", $"Cumulative shares of {column.Profile.Name}, real against synthetic",
            $"The curves lie furthest apart at {axis.Format(widest.Value)}, by {HumanNumber.Percent(widest.Gap)} of the values.");
        WriteAxes(html, axis, column.Profile, "100 %", "50 %");
        html.Write($"<path class=\"real-line\" d=\"{Curve(steps, step => step.Real, low, high)}\"/>");
        html.Write($"<path class=\"synthetic-line dashed\" d=\"{Curve(steps, step => step.Synthetic, low, high)}\"/>");
        html.Write($"</svg>");
    }

    private static void WriteAxes(HtmlWriter html, AxisText axis, ColumnProfile profile, string top, string middle)
    {
        var (low, high) = (profile.Bins[0].Low, profile.Bins[^1].High);
        PlotFrame.WriteAxes(html, (top, middle), (axis.Format(low), axis.Format(low + ((high - low) / 2)), axis.Format(high)));
    }

    private static SvgPath Outline(IReadOnlyList<ProfileBin> bins, double top)
    {
        var path = new SvgPath().To(PlotFrame.Left, PlotFrame.Bottom);
        for (var i = 0; i < bins.Count; i++) path.Vertical(PlotFrame.Y(bins[i].Synthetic / top)).Horizontal(PlotFrame.Left + ((i + 1) * PlotFrame.Width / bins.Count));

        return path.Vertical(PlotFrame.Bottom);
    }

    private static SvgPath Curve(IReadOnlyList<ProfileStep> steps, Func<ProfileStep, double> share, double low, double high)
    {
        var width = high > low ? high - low : 1;
        var path = new SvgPath().To(PlotFrame.Left, PlotFrame.Bottom);
        foreach (var step in steps) path.Horizontal(PlotFrame.X((step.Value - low) / width)).Vertical(PlotFrame.Y(share(step)));

        return path.Horizontal(PlotFrame.Left + PlotFrame.Width);
    }
}
