using System.Text.Json;

namespace DataAuditor.Reports.Html;

/// <summary>The verdict in a second: a word, a sentence, the counts, and what was audited.</summary>
internal static class HtmlHeader
{
    public static void Write(HtmlWriter html, AuditResult result, IReadOnlyList<JudgedGate> gates, IReadOnlyList<HtmlSection> sections)
    {
        var report = result.Report;
        html.Write($"<header class=\"masthead\">");
        html.Write($"<div class=\"bar\"><p class=\"eyebrow\">Data audit · {ModalityName(report.Modality)}</p>");
        html.Write($"<button type=\"button\" class=\"theme\" id=\"theme\" hidden=\"hidden\">Dark theme</button></div>");
        html.Write($"<h1>");
        html.Name(report.Audit);
        html.Write($"</h1>");
        WriteVerdict(html, result, gates);
        WriteFacts(html, report);
        html.Write($"</header>");
        HtmlPage.WriteNavigation(html, sections);
    }

    private static void WriteVerdict(HtmlWriter html, AuditResult result, IReadOnlyList<JudgedGate> gates)
    {
        var report = result.Report;
        var tone = report.Status.Tone;
        html.Write($"<div class=\"verdict {tone.Class}\">");
        html.Write($"<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{tone.Class}\"/></svg>");
        html.Write($"<div><p class=\"word\">{AuditSummary.Word(report.Status)}</p>");
        html.Write($"<p class=\"sentence\">{AuditSummary.Sentence(report.Status, gates)}</p></div>");
        if (gates.Count > 0) WriteTally(html, gates);
        html.Write($"</div>");
        foreach (var remark in AuditSummary.Remarks(result))
        {
            html.Write($"<p class=\"{(remark.IsGrave ? "remark grave" : "remark")}\"><strong>{remark.CodeText}</strong> {remark.Message}</p>");
        }
    }

    private static void WriteTally(HtmlWriter html, IReadOnlyList<JudgedGate> gates)
    {
        html.Write($"<ul class=\"tally\">");
        foreach (var (tone, word) in new[] { (Tone.Failed, "failed"), (Tone.Warned, "warned"), (Tone.Passed, "passed") })
        {
            var count = gates.Count(gate => gate.Tone == tone);
            html.Write($"<li class=\"{(count == 0 ? "zero" : tone.Class)}\"><strong>{count}</strong> {word}</li>");
        }

        html.Write($"</ul>");
    }

    private static void WriteFacts(HtmlWriter html, AuditReport report)
    {
        html.Write($"<dl class=\"facts\">");
        foreach (var (role, data) in report.Data)
        {
            html.Write($"<div><dt>{role}</dt><dd>");
            html.Name(data.Path);
            html.Write($"<span class=\"quiet\">{HumanNumber.Count(data.Records, "record", "records")} · <code title=\"SHA-256 {data.Sha256}\">{ShortHash.Of(data.Sha256)}</code></span></dd></div>");
        }

        foreach (var (role, description) in report.Models ?? [])
        {
            html.Write($"<div><dt>model: {role}</dt><dd>");
            html.Name(description);
            html.Write($"</dd></div>");
        }

        if (report.Usage is { } usage) html.Write($"<div><dt>made for</dt><dd>{JsonNamingPolicy.KebabCaseLower.ConvertName(usage.ToString())}</dd></div>");
        if (GeneratorFacts.Configuration(report.Generator) is { } generator)
        {
            html.Write($"<div><dt>made by</dt><dd>");
            html.Name(generator);
            html.Write($"</dd></div>");
        }

        html.Write($"<div><dt>seed</dt><dd>{report.Seed}</dd></div>");
        html.Write($"<div><dt>tool</dt><dd>{report.Tool.Name} {report.Tool.Version}</dd></div>");
        html.Write($"</dl>");
    }

    private static string ModalityName(Modality modality) => modality switch
    {
        Modality.ImageText => "image and text",
        Modality.VideoText => "video and text",
        Modality.Json => "JSON",
        _ => modality.ToString().ToLowerInvariant(),
    };
}
