using DataAuditor.Profiles;

namespace DataAuditor.Reports.Html;

/// <summary>Numbers and dates: a histogram and the two cumulative curves, one of which is shown.</summary>
internal static class NumberPlot
{
    private const double Left = 40;

    private const double Width = 320;

    private const double Top = 10;

    private const double Bottom = 150;

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
        var top = RoundUp(Math.Max(bins.Max(bin => Math.Max(bin.Real, bin.Synthetic)), 1e-9));
        var peakOfReal = bins.MaxBy(bin => bin.Real);
        var peakOfSynthetic = bins.MaxBy(bin => bin.Synthetic);
        Open(html, "histogram", $"h{column.Index}", $"Histogram of {column.Profile.Name}, real against synthetic",
            $"Real peaks from {axis.Format(peakOfReal.Low)} to {axis.Format(peakOfReal.High)} with {HumanNumber.Percent(peakOfReal.Real)} of rows, synthetic from {axis.Format(peakOfSynthetic.Low)} to {axis.Format(peakOfSynthetic.High)} with {HumanNumber.Percent(peakOfSynthetic.Synthetic)}.");
        WriteFrame(html, axis, column.Profile, HumanNumber.Percent(top), HumanNumber.Percent(top / 2));

        var width = Width / bins.Count;
        for (var i = 0; i < bins.Count; i++)
        {
            var y = Y(bins[i].Real, top);
            if (bins[i].Real > 0) html.Write($"<rect class=\"real-fill\" x=\"{Left + (i * width)}\" y=\"{y}\" width=\"{Math.Max(width - 0.6, 0.4)}\" height=\"{Bottom - y}\"/>");
        }

        html.Write($"<path class=\"synthetic-line\" d=\"{Outline(bins, top)}\"/>");
        for (var i = 0; i < bins.Count; i++)
        {
            html.Write($"<rect class=\"hit\" x=\"{Left + (i * width)}\" y=\"{Top}\" width=\"{width}\" height=\"{Bottom - Top}\"><title>{axis.Format(bins[i].Low)} to {axis.Format(bins[i].High)}: real {HumanNumber.Percent(bins[i].Real)}, synthetic {HumanNumber.Percent(bins[i].Synthetic)}</title></rect>");
        }

        html.Write($"</svg>");
    }

    private static void WriteCurves(HtmlWriter html, ProfiledColumn column)
    {
        var steps = column.Profile.Steps;
        var axis = AxisText.Of(column.Profile);
        var (low, high) = (column.Profile.Bins[0].Low, column.Profile.Bins[^1].High);
        var widest = steps.Select(step => (step.Value, Gap: Math.Abs(step.Real - step.Synthetic))).DefaultIfEmpty().MaxBy(step => step.Gap);
        Open(html, "ecdf", $"e{column.Index}", $"Cumulative shares of {column.Profile.Name}, real against synthetic",
            $"The curves lie furthest apart at {axis.Format(widest.Value)}, by {HumanNumber.Percent(widest.Gap)} of the values.");
        WriteFrame(html, axis, column.Profile, "100 %", "50 %");
        html.Write($"<path class=\"real-line\" d=\"{Curve(steps, step => step.Real, low, high)}\"/>");
        html.Write($"<path class=\"synthetic-line dashed\" d=\"{Curve(steps, step => step.Synthetic, low, high)}\"/>");
        html.Write($"</svg>");
    }

    private static void Open(HtmlWriter html, string kind, string id, string title, string description)
    {
        html.Write($"<svg class=\"plot {kind}\" viewBox=\"0 0 368 178\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        html.Write($"<title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>");
    }

    private static void WriteFrame(HtmlWriter html, AxisText axis, ColumnProfile profile, string top, string middle)
    {
        var (low, high) = (profile.Bins[0].Low, profile.Bins[^1].High);
        html.Write($"<path class=\"grid\" d=\"M{Left} {Top}h{Width}M{Left} {(Top + Bottom) / 2}h{Width}\"/><path class=\"axis\" d=\"M{Left} {Bottom}h{Width}\"/>");
        html.Write($"<text class=\"tick\" x=\"{Left - 5}\" y=\"{Top + 4}\" text-anchor=\"end\">{top}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left - 5}\" y=\"{((Top + Bottom) / 2) + 4}\" text-anchor=\"end\">{middle}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left}\" y=\"168\">{axis.Format(low)}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left + (Width / 2)}\" y=\"168\" text-anchor=\"middle\">{axis.Format(low + ((high - low) / 2))}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left + Width}\" y=\"168\" text-anchor=\"end\">{axis.Format(high)}</text>");
    }

    private static string Outline(IReadOnlyList<ProfileBin> bins, double top)
    {
        var path = new SvgPath().To(Left, Bottom);
        for (var i = 0; i < bins.Count; i++) path.Vertical(Y(bins[i].Synthetic, top)).Horizontal(Left + ((i + 1) * Width / bins.Count));

        return path.Vertical(Bottom).ToString();
    }

    private static string Curve(IReadOnlyList<ProfileStep> steps, Func<ProfileStep, double> share, double low, double high)
    {
        var width = high > low ? high - low : 1;
        var path = new SvgPath().To(Left, Bottom);
        foreach (var step in steps) path.Horizontal(Left + (Math.Clamp((step.Value - low) / width, 0, 1) * Width)).Vertical(Y(share(step), 1));

        return path.Horizontal(Left + Width).ToString();
    }

    /// <summary>To a number whose half is short too, so that both can stand at the axis.</summary>
    private static double RoundUp(double share)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(share)));
        double[] steps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];
        return unit * steps.First(step => step * unit >= share || step >= 10);
    }

    private static double Y(double share, double top) => Bottom - (Math.Clamp(share / top, 0, 1) * (Bottom - Top));
}
