namespace DataAuditor.Reports;

public sealed record ReportPart(string Name, double Value)
{
    public IReadOnlyDictionary<string, double>? Details { get; init; }

    public ConfidenceInterval? Interval { get; init; }
}
