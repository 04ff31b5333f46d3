namespace DataAuditor.Tests.Reports.Samples;

/// <summary>The audits that every format must be able to write.</summary>
public static class NamedAudits
{
    public static TheoryData<string> Names => ["failed", "warned", "passed", "empty", "hostile"];

    public static AuditResult Of(string name) => name switch
    {
        "failed" => SampleAudits.Failed,
        "warned" => SampleAudits.Warned,
        "passed" => SampleAudits.Passed,
        "empty" => SampleAudits.Empty,
        _ => HostileAudit.Result,
    };
}
