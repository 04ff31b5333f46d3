using System.Text;
using System.Text.Json;
using DataAuditor.Reports.GitLab;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.GitLab;

public sealed class GitLabReportWriterTests
{
    /// <summary>What GitLab reads of a code quality report.</summary>
    private const string Schema = """
        {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
              "description": { "type": "string" },
              "check_name": { "type": "string", "minLength": 1 },
              "fingerprint": { "type": "string", "minLength": 1 },
              "severity": { "type": "string", "enum": ["info", "minor", "major", "critical", "blocker"] },
              "location": { "type": "object", "additionalProperties": false, "required": ["path", "lines"], "properties": {
                "path": { "type": "string", "minLength": 1 },
                "lines": { "type": "object", "additionalProperties": false, "required": ["begin"], "properties": { "begin": { "type": "integer", "minimum": 1 } } }
              } }
            }
          }
        }
        """;

    [Theory]
    [MemberData(nameof(NamedAudits.Names), MemberType = typeof(NamedAudits))]
    public void Keeps_to_the_schema_and_has_no_byte_order_mark(string name)
    {
        var file = Rendered.Bytes(new GitLabReportWriter(), NamedAudits.Of(name));

        Assert.Equal((byte)'[', file[0]);
        Assert.Empty(SchemaProblems.Of(file, Schema));
    }

    [Theory]
    [InlineData("\"severity\": \"major\"", "\"severity\": \"error\"")]
    [InlineData("\"begin\": 14", "\"begin\": \"14\"")]
    [InlineData("\"check_name\"", "\"checkName\"")]
    public void The_schema_finds_what_is_broken(string whole, string broken)
    {
        var text = Rendered.Text(new GitLabReportWriter(), SampleAudits.Failed);

        Assert.Contains(whole, text, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaProblems.Of(Encoding.UTF8.GetBytes(text.Replace(whole, broken, StringComparison.Ordinal)), Schema));
    }

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
