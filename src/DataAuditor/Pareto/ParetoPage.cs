using System.Text;
using DataAuditor.Reports;
using DataAuditor.Reports.Html;

namespace DataAuditor.Pareto;

/// <summary>The front as a page: a plot of all configurations and the table behind it.</summary>
internal static class ParetoPage
{
    public static void Write(ParetoFront front, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        HtmlSection[] sections =
        [
            new("front", "Trust against utility", true, page => ParetoPlot.Write(page, front)),
            new("configurations", "Configurations", true, page => WriteTable(page, front)),
        ];
        HtmlPage.WriteHead(html, "Pareto front", Tone.Passed);
        WriteHeader(html, front);
        HtmlPage.WriteNavigation(html, sections);
        foreach (var section in sections) section.Write(html);
        HtmlPage.WriteEnd(html, front.Tool, ParetoFiles.JsonName);
    }

    private static void WriteHeader(HtmlWriter html, ParetoFront front)
    {
        var best = front.Points.Count(point => point.IsOnFront);
        html.Write($"<header class=\"masthead\">");
        html.Write($"<div class=\"bar\"><p class=\"eyebrow\">Data audit · Pareto front</p><button type=\"button\" class=\"theme\" id=\"theme\" hidden=\"hidden\">Dark theme</button></div>");
        html.Write($"<h1>{best} of {HumanNumber.Count(front.Points.Count, "configuration", "configurations")} {(best == 1 ? "is" : "are")} on the front</h1>");
        html.Write($"<dl class=\"facts\">");
        html.Write($"<div><dt>trust</dt><dd>{front.Trust.Name}<code>{front.Trust.Metric}</code></dd></div>");
        html.Write($"<div><dt>utility</dt><dd>{front.Utility.Name}<code>{front.Utility.Metric}</code></dd></div>");
        html.Write($"<div><dt>hypervolume</dt><dd>");
        html.Number(front.Hypervolume);
        html.Write($"<span class=\"quiet\">{Reference(front)}</span></dd></div>");
        html.Write($"</dl></header>");
    }

    private static string Reference(ParetoFront front)
    {
        var share = front.HypervolumeShare is { } part ? $"{HumanNumber.Percent(part)} of what can be reached, " : "";
        return $"{share}from {HumanNumber.Short(front.Trust.Worst)} and {HumanNumber.Short(front.Utility.Worst)}";
    }

    private static void WriteTable(HtmlWriter html, ParetoFront front)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Configurations\"><table class=\"sortable\"><caption>Dominated: another configuration is worse in neither metric, and better in one by more than the intervals leave open</caption>");
        html.Write($"<thead><tr><th scope=\"col\" class=\"num\">point</th><th scope=\"col\">configuration</th><th scope=\"col\" class=\"num\">trust</th><th scope=\"col\">interval</th><th scope=\"col\" class=\"num\">utility</th><th scope=\"col\">interval</th><th scope=\"col\">front</th></tr></thead><tbody>");
        foreach (var (i, point) in front.Points.Index()) WriteRow(html, front, i, point);
        html.Write($"</tbody></table></div>");
    }

    private static void WriteRow(HtmlWriter html, ParetoFront front, int index, ParetoPoint point)
    {
        html.Write($"<tr><td class=\"num\">{index + 1}</td>");
        html.NameCell(point.Configuration);
        foreach (var value in new[] { point.Trust, point.Utility })
        {
            html.NumberCell(value.Value);
            html.Write($"<td>{Interval(value)}</td>");
        }

        html.Write($"<td>{(point.IsOnFront ? "on the front" : $"dominated by {string.Join(", ", Numbers(front, point))}")}</td></tr>");
    }

    private static string Interval(ParetoValue value) => value.Interval is { } interval ? $"{HumanNumber.Short(interval.Low)} to {HumanNumber.Short(interval.High)}" : "–";

    /// <summary>The points that dominate, by the numbers that they have in the plot.</summary>
    private static IEnumerable<string> Numbers(ParetoFront front, ParetoPoint point) =>
        front.Points.Index().Where(other => point.DominatedBy.Contains(other.Item.Configuration, StringComparer.Ordinal)).Select(other => HumanNumber.Count(other.Index + 1));
}
