namespace DataAuditor.Reports.Html;

internal static class HtmlEvidence
{
    private const int Records = 100;

    public static void Write(HtmlWriter html, AuditReport report)
    {
        html.Note("Records are counted from 0 in the synthetic data.");
        foreach (var measurement in report.Measurements.Where(measurement => measurement.Evidence.Count > 0))
        {
            var count = measurement.Evidence.Count;
            html.Write($"<h3>{measurement.Name} <code>{measurement.Metric}</code></h3>");
            if (count > Records) html.Note($"The first {Records} of {HumanNumber.Count(count)} records are shown; report.json has all.");
            EvidenceTable.Write(html, $"Records behind {measurement.Metric}", measurement.Evidence.Take(Records));
        }
    }
}
