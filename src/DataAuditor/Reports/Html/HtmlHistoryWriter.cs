using System.Text;
using DataAuditor.Files;
using DataAuditor.History;

namespace DataAuditor.Reports.Html;

/// <summary>Writes <c>history.html</c>: every metric over the accepted rounds, on a page that needs no network and no script to be read.</summary>
public static class HtmlHistoryWriter
{
    public const string FileName = "history.html";

    /// <param name="trends">Those of <paramref name="rounds"/>.</param>
    /// <returns>The page's path.</returns>
    /// <exception cref="AuditException">It cannot be written; then an earlier one is left as it was.</exception>
    public static string Write(string folder, string audit, IReadOnlyList<HistoryRound> rounds, IReadOnlyList<MetricTrend> trends)
    {
        var path = Path.Combine(folder, FileName);
        WholeFiles.Write((path, output => Write(output, audit, rounds, trends)));
        return path;
    }

    internal static void Write(Stream output, string audit, IReadOnlyList<HistoryRound> rounds, IReadOnlyList<MetricTrend> trends)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        MetricTrend[] signals = [.. trends.Where(trend => trend.IsSignal)], metrics = [.. trends.Where(trend => !trend.IsSignal)];
        HtmlSection[] sections =
        [
            .. new HtmlSection[]
            {
                new("signals", "Signals of collapse", signals.Length > 0, _ => WritePlots(html, signals, "s")),
                new("metrics", "Metrics", metrics.Length > 0, _ => WritePlots(html, metrics, "m")),
                new("rounds", "Rounds", true, _ => WriteRounds(html, rounds)),
            }.Where(section => section.HasContent),
        ];
        var tone = signals.Any(signal => signal.Alarm) ? Tone.Failed : metrics.Any(metric => metric.Alarm) ? Tone.Warned : Tone.Passed;

        HtmlPage.WriteHead(html, $"History: {audit}", tone);
        WriteHeader(html, audit, tone, rounds.Count, trends.Count(trend => trend.Alarm));
        HtmlPage.WriteNavigation(html, sections);
        foreach (var section in sections) section.Write(html);
        HtmlPage.WriteEnd(html, ReportTool.This, "*.history.jsonl");
    }

    private static void WriteHeader(HtmlWriter html, string audit, Tone tone, int rounds, int alarms)
    {
        html.Write($"<header class=\"masthead\"><div class=\"bar\"><p class=\"eyebrow\">Data audit · history</p>");
        html.Write($"<button type=\"button\" class=\"theme\" id=\"theme\" hidden=\"hidden\">Dark theme</button></div><h1>");
        html.Name(audit);
        html.Write($"</h1><div class=\"verdict {tone.Class}\"><svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{tone.Class}\"/></svg>");
        html.Write($"<div><p class=\"word\">{(alarms == 0 ? "No alarm" : HumanNumber.Count(alarms, "alarm", "alarms"))}</p>");
        html.Write($"<p class=\"sentence\">over {HumanNumber.Count(rounds, "accepted round", "accepted rounds")}</p></div></div></header>");
    }

    private static void WritePlots(HtmlWriter html, MetricTrend[] trends, string prefix)
    {
        html.Write($"<div class=\"plots\">");
        foreach (var (index, trend) in trends.Index()) TrendPlot.Write(html, trend, $"{prefix}{index}");
        html.Write($"</div>");
    }

    private static void WriteRounds(HtmlWriter html, IReadOnlyList<HistoryRound> rounds)
    {
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Accepted rounds\"><table><caption>Accepted rounds, in their order</caption>");
        html.Write($"<thead><tr><th scope=\"col\" class=\"num\">sequence</th><th scope=\"col\">round</th><th scope=\"col\" class=\"num\">records</th><th scope=\"col\">synthetic data</th><th scope=\"col\">tool</th></tr></thead><tbody>");
        foreach (var round in rounds)
        {
            html.Write($"<tr>");
            html.NumberCell(round.Sequence);
            html.Write($"<td>{round.Label}</td>");
            var data = round.Data.GetValueOrDefault("synthetic");
            html.NumberCell(data?.Records);
            html.Write($"<td><code>{(data is null ? "–" : ShortHash.Of(data.Sha256))}</code></td><td>{round.Tool.Name} {round.Tool.Version}</td></tr>");
        }

        html.Write($"</tbody></table></div>");
    }
}
