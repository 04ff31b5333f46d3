using DataAuditor.Tables;

namespace DataAuditor.Reports.Html;

/// <summary>Each column's distribution, real against synthetic.</summary>
internal static class HtmlDistributions
{
    private const int ColumnLimit = 60;

    public static void Write(HtmlWriter html, AuditResult result)
    {
        html.Write($"<p>Columns in which synthetic data differs most come first. Shares are of all rows, missing values included.</p>");
        if (result.Profiles.Count > ColumnLimit)
        {
            html.Note($"The {ColumnLimit} columns that differ most are drawn, of {HumanNumber.Count(result.Profiles.Count)}.");
        }

        WriteControls(html, result.Profiles.Any(profile => profile.Kind is not ColumnKind.Category));
        html.Write($"<div class=\"plots\">");
        foreach (var column in ProfiledColumn.WorstFirst(result).Take(ColumnLimit)) WriteColumn(html, column);
        html.Write($"</div>");
    }

    private static void WriteControls(HtmlWriter html, bool hasNumbers)
    {
        html.Write($"<div class=\"controls\">");
        html.Write($"<ul class=\"legend\" aria-label=\"Series\"><li><svg class=\"key\" viewBox=\"0 0 24 12\" aria-hidden=\"true\"><rect class=\"real-fill\" width=\"24\" height=\"12\"/></svg>real</li>");
        html.Write($"<li><svg class=\"key\" viewBox=\"0 0 24 12\" aria-hidden=\"true\"><rect class=\"synthetic-fill\" x=\".75\" y=\".75\" width=\"22.5\" height=\"10.5\"/></svg>synthetic</li></ul>");
        if (hasNumbers)
        {
            html.Write($"<fieldset class=\"switch\"><legend>Numbers and dates as</legend>");
            html.Write($"<label><input type=\"radio\" name=\"plot\" id=\"plot-histogram\" checked=\"checked\"/><span>histogram</span></label>");
            html.Write($"<label><input type=\"radio\" name=\"plot\" id=\"plot-ecdf\"/><span>cumulative (ECDF)</span></label></fieldset>");
        }

        html.Write($"<label class=\"filter\" hidden=\"hidden\">Find a column <input type=\"search\" data-filter=\"#distributions .plots &gt; figure\"/></label></div>");
    }

    private static void WriteColumn(HtmlWriter html, ProfiledColumn column)
    {
        var profile = column.Profile;
        html.Write($"<figure><figcaption><h3>");
        html.Name(profile.Name);
        html.Write($"</h3><span class=\"kind\">{profile.Kind.ToString().ToLowerInvariant()}</span></figcaption>");
        WriteMeasured(html, column);
        if (column.IsCategory) LevelPlot.Write(html, column);
        else NumberPlot.Write(html, column);
        MissingPlot.Write(html, profile);
        WriteValues(html, column);
        html.Write($"</figure>");
    }

    private static void WriteMeasured(HtmlWriter html, ProfiledColumn column)
    {
        if (column.Measured.Count == 0) return;

        html.Write($"<ul class=\"measured\">");
        foreach (var (metric, value) in column.Measured)
        {
            html.Write($"<li title=\"{metric} {Number.Exact(value)}\">{metric[(metric.LastIndexOf('.') + 1)..]} <strong>{HumanNumber.Short(value)}</strong></li>");
        }

        html.Write($"</ul>");
    }

    private static void WriteValues(HtmlWriter html, ProfiledColumn column)
    {
        var profile = column.Profile;
        if (profile.Bins.Count + profile.Levels.Count == 0) return;

        var axis = AxisText.Of(profile);
        html.Write($"<details><summary>As a table</summary><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"Shares of {profile.Name}\"><table class=\"compact\"><caption>Shares of rows</caption><thead><tr><th scope=\"col\">{(column.IsCategory ? "level" : "from")}</th>");
        if (!column.IsCategory) html.Write($"<th scope=\"col\">to</th>");
        html.Write($"<th scope=\"col\" class=\"num\">real</th><th scope=\"col\" class=\"num\">synthetic</th></tr></thead><tbody>");
        foreach (var bin in profile.Bins)
        {
            html.Write($"<tr><td>{axis.Format(bin.Low)}</td><td>{axis.Format(bin.High)}</td><td class=\"num\">{HumanNumber.Percent(bin.Real)}</td><td class=\"num\">{HumanNumber.Percent(bin.Synthetic)}</td></tr>");
        }

        foreach (var level in profile.Levels)
        {
            html.Write($"<tr>");
            html.NameCell(LevelPlot.Name(level));
            html.Write($"<td class=\"num\">{HumanNumber.Percent(level.Real)}</td><td class=\"num\">{HumanNumber.Percent(level.Synthetic)}</td></tr>");
        }

        html.Write($"</tbody></table></div></details>");
    }
}
