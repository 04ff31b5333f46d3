namespace DataAuditor.Reports.Html;

/// <summary>The drawing area that all plots of the page share: its axes, grid and the texts at them.</summary>
internal static class PlotFrame
{
    public const double Left = 40;

    public const double Width = 320;

    public const double Top = 10;

    public const double Bottom = 150;

    private static readonly double[] RoundSteps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

    /// <summary>Opens the drawing; the caller closes it.</summary>
    public static void Open(HtmlWriter html, string kind, string id, string title, string description)
    {
        html.Write($"<svg class=\"plot {kind}\" viewBox=\"0 0 368 178\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        html.Write($"<title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>");
    }

    public static void WriteAxes(HtmlWriter html, (string Top, string Middle) vertical, (string Low, string Middle, string High) horizontal)
    {
        html.Write($"<path class=\"grid\" d=\"M{Left} {Top}h{Width}M{Left} {(Top + Bottom) / 2}h{Width}\"/><path class=\"axis\" d=\"M{Left} {Bottom}h{Width}\"/>");
        html.Write($"<text class=\"tick\" x=\"{Left - 5}\" y=\"{Top + 4}\" text-anchor=\"end\">{vertical.Top}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left - 5}\" y=\"{((Top + Bottom) / 2) + 4}\" text-anchor=\"end\">{vertical.Middle}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left}\" y=\"168\">{horizontal.Low}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left + (Width / 2)}\" y=\"168\" text-anchor=\"middle\">{horizontal.Middle}</text>");
        html.Write($"<text class=\"tick\" x=\"{Left + Width}\" y=\"168\" text-anchor=\"end\">{horizontal.High}</text>");
    }

    public static double X(double share) => Left + (Math.Clamp(share, 0, 1) * Width);

    public static double Y(double share) => Bottom - (Math.Clamp(share, 0, 1) * (Bottom - Top));

    /// <summary>To a number whose half is short too, so that both can stand at the axis.</summary>
    public static double RoundUp(double positive)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(positive)));
        return unit * RoundSteps.First(step => step * unit >= positive || step >= 10);
    }
}
