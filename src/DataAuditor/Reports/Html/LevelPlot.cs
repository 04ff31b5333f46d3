using DataAuditor.Profiles;

namespace DataAuditor.Reports.Html;

/// <summary>Categories: two bars for each level.</summary>
internal static class LevelPlot
{
    private const double Width = 368;

    private const double Left = 116;

    private const double Room = 200;

    private const double RowHeight = 30;

    private const int NameLimit = 17;

    /// <summary>What a level is called: empty text and all the rest together have no name of their own.</summary>
    public static string Name(ProfileLevel level) => level.Name switch
    {
        null => "all others",
        "" => "(empty text)",
        var name => name,
    };

    public static void Write(HtmlWriter html, ProfiledColumn column)
    {
        var levels = column.Profile.Levels;
        if (levels.Count == 0)
        {
            html.Note("No values to draw.");
            return;
        }

        var top = Math.Max(levels.Max(level => Math.Max(level.Real, level.Synthetic)), 1e-9);
        var widest = levels.MaxBy(level => Math.Abs(level.Real - level.Synthetic));
        html.Write($"<svg class=\"plot levels\" viewBox=\"0 0 {Width} {(levels.Count * RowHeight) + 6}\" role=\"img\" aria-labelledby=\"l{column.Index}-t l{column.Index}-d\">");
        html.Write($"<title id=\"l{column.Index}-t\">Shares of the levels of {column.Profile.Name}, real against synthetic</title>");
        html.Write($"<desc id=\"l{column.Index}-d\">The shares differ most for {Name(widest)}: real {HumanNumber.Percent(widest.Real)}, synthetic {HumanNumber.Percent(widest.Synthetic)}.</desc>");
        for (var i = 0; i < levels.Count; i++) WriteLevel(html, levels[i], 3 + (i * RowHeight), Room / top);

        html.Write($"</svg>");
    }

    private static void WriteLevel(HtmlWriter html, ProfileLevel level, double y, double scale)
    {
        html.Write($"<g><title>{Name(level)}: real {HumanNumber.Percent(level.Real)}, synthetic {HumanNumber.Percent(level.Synthetic)}</title>");
        html.Write($"<text class=\"level{(level.Name is null ? " rest" : "")}\" x=\"{Left - 8}\" y=\"{y + 17}\" text-anchor=\"end\">{PlainText.OneLine(Name(level), NameLimit)}</text>");
        WriteBar(html, "real-fill", y + 2, level.Real, scale);
        WriteBar(html, "synthetic-fill", y + 14, level.Synthetic, scale);
        html.Write($"</g>");
    }

    private static void WriteBar(HtmlWriter html, string kind, double y, double share, double scale)
    {
        var length = Math.Max(share, 0) * scale;
        if (length > 0) html.Write($"<rect class=\"{kind}\" x=\"{Left}\" y=\"{y}\" width=\"{Math.Max(length, 0.5)}\" height=\"10\"/>");
        html.Write($"<text class=\"tick\" x=\"{Left + length + 5}\" y=\"{y + 9}\">{HumanNumber.Percent(share)}</text>");
    }
}
