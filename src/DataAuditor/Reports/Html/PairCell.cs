namespace DataAuditor.Reports.Html;

/// <summary>How differently two columns go together in real and synthetic data.</summary>
internal sealed record PairCell(string First, string Second, string Metric, ReportPart Part)
{
    public double Value => Part.Value;
}
