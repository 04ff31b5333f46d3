using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Browser.Tests;

internal static class BrowserSamples
{
    public static AuditResult Of(string name) => name switch
    {
        "failed" => SampleAudits.Failed,
        "warned" => SampleAudits.Warned,
        "passed" => SampleAudits.Passed,
        "empty" => SampleAudits.Empty,
        "hostile" => HostileAudit.Result,
        "large" => SampleAudits.Large(300),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
