using System.Text;

namespace DataAuditor.Reports.Html;

/// <summary>Writes <c>report.html</c>: one file that needs no network, and no script to be read.</summary>
public sealed class HtmlReportWriter : IReportWriter
{
    public string Format => "html";

    public string FileName => "report.html";

    public void Write(AuditResult result, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        var gates = JudgedGate.WorstFirst(result);
        var sections = Sections(result, gates);

        HtmlPage.WriteHead(html, $"{AuditSummary.Word(result.Report.Status)}: {result.Report.Audit}", result.Report.Status.Tone);
        HtmlHeader.Write(html, result, gates, sections);
        foreach (var section in sections) section.Write(html);
        HtmlPage.WriteEnd(html, result.Report.Tool, "report.json");
    }

    private static HtmlSection[] Sections(AuditResult result, IReadOnlyList<JudgedGate> gates)
    {
        var pairs = PairMatrix.Of(result);
        HtmlSection[] all =
        [
            new("failures", "What did not pass", gates.Any(gate => gate.Tone is not Tone.Passed), html => HtmlFailures.Write(html, gates)),
            new("gates", "Gates", gates.Count > 0, html => HtmlGates.Write(html, gates)),
            new("dimensions", "Dimensions", result.Report.Dimensions.Count > 0, html => HtmlDimensions.Write(html, result.Report)),
            new("distributions", "Distributions", result.Profiles.Count > 0, html => HtmlDistributions.Write(html, result)),
            new("pairs", "Pairs of columns", pairs.Cells.Count > 0, html => HtmlHeatMap.Write(html, pairs)),
            new("figures", "Figures", result.Report.Measurements.Any(measurement => measurement.Figures.Count > 0), html => HtmlFigures.Write(html, result.Report)),
            new("pictures", "Images", result.Pictures.Count > 0, html => HtmlPictures.Write(html, result)),
            new("measurements", "Measurements", result.Report.Measurements.Count > 0, html => HtmlMeasurements.Write(html, result.Report)),
            new("evidence", "Evidence", result.Report.Measurements.Any(measurement => measurement.Evidence.Count > 0), html => HtmlEvidence.Write(html, result.Report)),
            new("coverage", "Coverage", result.Report.Skipped.Count + result.Report.Coverage.Count > 0, html => HtmlCoverage.Write(html, result.Report)),
            new("data", "Data and origin", true, html => HtmlData.Write(html, result.Report)),
        ];
        return [.. all.Where(section => section.HasContent)];
    }
}
