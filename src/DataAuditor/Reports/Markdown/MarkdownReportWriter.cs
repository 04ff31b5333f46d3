using System.Text;

namespace DataAuditor.Reports.Markdown;

/// <summary>Writes <c>report.md</c>: a summary that fits a pull request or a job's summary page.</summary>
public sealed class MarkdownReportWriter : IReportWriter
{
    /// <summary>Below the 1 MiB that a step summary may have.</summary>
    internal const int SizeLimit = 900 * 1024;

    public string Format => "md";

    public string FileName => "report.md";

    public void Write(AuditResult result, Stream output) => output.Write(Encoding.UTF8.GetBytes(Render(result, SizeLimit)));

    internal static string Render(AuditResult result, int sizeLimit)
    {
        var lines = new SizedLines(sizeLimit);
        var gates = JudgedGate.WorstFirst(result);
        MarkdownGates.WriteStatus(lines, result, gates);
        MarkdownGates.WriteTable(lines, gates);
        MarkdownFailures.Write(lines, gates);
        MarkdownBaseline.Write(lines, result, gates);
        MarkdownMeasured.WriteDimensions(lines, result.Report);
        MarkdownMeasured.WriteCoverage(lines, result.Report);
        MarkdownMeasured.WriteSkipped(lines, result.Report);
        MarkdownMeasured.WriteData(lines, result.Report);
        return lines.ToString();
    }
}
