using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class AuditSummaryTests
{
    [Fact]
    public void Counts_what_failed_and_what_warns() => Assert.Equal("4 of 12 gates failed. 1 gate warns.", Sentence(SampleAudits.Failed));

    [Fact]
    public void Says_that_warnings_do_not_block() => Assert.Equal("No blocking gate failed. 1 gate warns.", Sentence(SampleAudits.Warned));

    [Fact]
    public void Says_that_all_passed() => Assert.Equal("All 7 gates passed.", Sentence(SampleAudits.Passed));

    [Fact]
    public void Does_not_call_an_audit_without_gates_a_success() => Assert.Equal("No gates were declared, so nothing was judged.", Sentence(SampleAudits.Empty));

    [Fact]
    public void Remarks_on_what_no_gate_says() => Assert.Equal("DA1009", Assert.Single(AuditSummary.Remarks(SampleAudits.Empty)).CodeText);

    private static string Sentence(AuditResult result) => AuditSummary.Sentence(result.Report.Status, JudgedGate.WorstFirst(result));
}
