namespace DataAuditor.Reports;

/// <summary>How bad a verdict is for the audit; the worst comes first in reports.</summary>
internal enum Tone
{
    Failed,
    Warned,
    Passed,
}
