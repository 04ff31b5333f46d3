using DataAuditor.Profiles;

namespace DataAuditor.Reports.Html;

/// <summary>The shares of missing values, as two short bars with their numbers.</summary>
internal static class MissingPlot
{
    private const double Room = 100;

    public static void Write(HtmlWriter html, ColumnProfile profile)
    {
        html.Write($"<div class=\"missing\">");
        WriteOne(html, "real", profile.RealMissing);
        WriteOne(html, "synthetic", profile.SyntheticMissing);
        html.Write($"</div>");
    }

    private static void WriteOne(HtmlWriter html, string role, double share)
    {
        html.Write($"<p><span>missing in {role}</span><svg viewBox=\"0 0 {Room} 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"track\" width=\"{Room}\" height=\"8\"/>");
        if (share > 0) html.Write($"<rect class=\"{role}-fill\" width=\"{Math.Max(share * Room, 1)}\" height=\"8\"/>");
        html.Write($"</svg><span>{HumanNumber.Percent(share)}</span></p>");
    }
}
