using System.Text.Json;
using DataAuditor.Reports.GitLab;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.GitLab;

public sealed class GitLabReportWriterTests
{
    [Fact]
    public void Has_one_issue_for_each_gate_that_did_not_pass()
    {
        var issues = Issues(SampleAudits.Failed);

        Assert.Equal(4, issues.Count(issue => issue.GetProperty("severity").GetString() == "major"));
        Assert.Equal("tabular.validity.violation-rate", issues[0].GetProperty("check_name").GetString());
        Assert.Equal(14, issues[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.StartsWith("tabular.validity.violation-rate is 0.0184", issues[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_repeats_a_fingerprint_and_names_a_path_below_the_repository()
    {
        foreach (var result in new[] { SampleAudits.Failed, HostileAudit.Result })
        {
            var issues = Issues(result);

            Assert.Equal(issues.Length, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
            Assert.All(issues, issue => Assert.DoesNotMatch("^(\\./|/)", issue.GetProperty("location").GetProperty("path").GetString()));
        }
    }

    [Fact]
    public void Is_an_empty_list_where_all_is_well() => Assert.Empty(Issues(SampleAudits.Passed with { Diagnostics = [] }));

    private static JsonElement[] Issues(AuditResult result) => [.. JsonDocument.Parse(Rendered.Bytes(new GitLabReportWriter(), result)).RootElement.EnumerateArray()];
}
