using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private const string ShiftedCsv = "age,amount,city,day\n131,10.5,Oslo,2024-01-01\n142,11.25,Rome,2024-01-02\n157,9,Oslo,2024-01-05\n123,12,Bern,2024-02-01\n";

    private readonly Tool _tool = new();

    public AuditCommandTests() => _tool.WriteGoodAudit();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Exits_0_and_writes_the_reports_when_every_gate_holds()
    {
        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("1 of 1 gates hold", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.Path("artifacts/data-audit/orders/report.html")));
        var report = JsonNode.Parse(File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")))!;
        Assert.Equal("passed", (string?)report["status"]);
        Assert.Equal("tabular.fidelity.ks", (string?)report["measurements"]![0]!["metric"]);
        Assert.Equal(0, (double?)report["measurements"]![0]!["value"]);
        Assert.Equal("synthetic.csv", (string?)report["data"]!["synthetic"]!["path"]);
        Assert.Equal(4, (int?)report["data"]!["real"]!["records"]);
    }

    [Fact]
    public void Exits_1_and_names_the_gate_at_its_line_when_one_is_broken()
    {
        _tool.Write("synthetic.csv", ShiftedCsv);
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.3 }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(
            @"^orders\.audit\.json\(2,1\): error DA1001: tabular\.fidelity\.ks is 0\.3333 \(95 % CI [0-9.]+–[0-9.]+\), above max 0\.3; worst column 'age' 1$",
            Assert.Single(outcome.Messages));
        Assert.Equal("failed", (string?)JsonNode.Parse(File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")))!["status"]);
    }

    [Fact]
    public void Exits_0_on_a_broken_gate_of_severity_warning()
    {
        _tool.Write("synthetic.csv", ShiftedCsv);
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.3, "severity": "warning" }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("orders.audit.json(2,1): warning DA1001:", outcome.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_when_there_is_no_gate_at_all()
    {
        _tool.Manifest();

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning DA1009: the audit 'orders' has no gates", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_exactly_the_report_as_json()
    {
        var outcome = _tool.Run("audit", "orders.audit.json", "--format", "json");

        Assert.Equal("orders", (string?)JsonNode.Parse(outcome.Output)!["audit"]);
        Assert.Equal(File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")), outcome.Output);
    }

    [Fact]
    public void Prints_an_array_for_several_manifests_and_exits_with_the_highest_code()
    {
        _tool.Write("second.audit.json", """{ "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "gates": [ { "metric": "tabular.fidelity.tvd", "min": 0.5 } ] }""");

        var outcome = _tool.Run("audit", "orders.audit.json", "second.audit.json", "--format", "json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["orders", "second"], JsonNode.Parse(outcome.Output)!.AsArray().Select(report => (string?)report!["audit"]));
    }

    [Fact]
    public void Gives_the_same_report_with_one_thread_and_two_and_again()
    {
        string Report(string threads)
        {
            _tool.Run("audit", "orders.audit.json", "--threads", threads);
            var report = JsonNode.Parse(File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")))!;
            foreach (var measurement in report["measurements"]!.AsArray()) measurement!.AsObject().Remove("elapsedMs");
            return report.ToJsonString();
        }

        var first = Report("1");
        Assert.Equal(first, Report("2"));
        Assert.Equal(first, Report("2"));
    }

    [Fact]
    public void Judges_a_glob_metric_by_metric_and_a_dimension_by_its_score()
    {
        _tool.Write("synthetic.csv", ShiftedCsv);
        _tool.Manifest(
            """{ "metric": "tabular.fidelity.*", "max": 0.5, "optional": true }""",
            """{ "dimension": "fidelity", "min": 0.99 }""");

        var outcome = _tool.Run("audit", "orders.audit.json", "--format", "json");

        Assert.Equal(1, outcome.ExitCode);
        var gates = JsonNode.Parse(outcome.Output)!["gates"]!.AsArray();
        Assert.Equal(
            ["tabular.fidelity.alpha-precision", "tabular.fidelity.contingency", "tabular.fidelity.detection", "tabular.fidelity.ks", "tabular.fidelity.pearson", "tabular.fidelity.tvd", null],
            gates.Select(gate => (string?)gate!["metric"]));
        Assert.Equal("fidelity", (string?)gates[6]!["dimension"]);
        Assert.Equal("failed", (string?)gates[6]!["verdict"]);
    }

    [Fact]
    public void Refuses_a_part_that_does_not_exist()
    {
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "part": "amonut", "max": 0.5 }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["orders.audit.json(2,1): error DA2001: tabular.fidelity.ks has no part named 'amonut'; did you mean 'amount'?"], outcome.Messages);
    }

    [Fact]
    public void Names_the_manifest_of_a_condition_that_the_engine_refuses()
    {
        _tool.Manifest("""{ "metric": "tabular.validity.violation-rate", "max": 0, "options": { "rules": [ { "rule": "sql", "sql": "agee > 1" } ] } }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("orders.audit.json: error DA2001: the condition 'agee > 1' cannot be evaluated:", outcome.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_only_its_line_protocol_to_build_tasks()
    {
        _tool.Write("synthetic.csv", ShiftedCsv);
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.3 }""");

        var outcome = _tool.Run("audit", "orders.audit.json", "--diagnostics");

        Assert.Equal(1, outcome.ExitCode);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("##dataauditor {", line, StringComparison.Ordinal));
        var messages = lines.Select(line => JsonNode.Parse(line["##dataauditor ".Length..])!).ToArray();
        Assert.Equal(3, messages.Count(message => (string?)message["kind"] == "input"));
        var diagnostic = messages.Single(message => (string?)message["kind"] == "diagnostic");
        Assert.Equal(_tool.Path("orders.audit.json"), (string?)diagnostic["file"]);
        Assert.Equal(2, (int?)diagnostic["line"]);
        Assert.Equal("failed", (string?)messages.Single(message => (string?)message["kind"] == "audit")["status"]);
    }

    [Theory]
    [InlineData("github", "::error file=orders.audit.json,line=2,col=1,title=DA1001::")]
    [InlineData("azure", "##vso[task.logissue type=error;sourcepath=")]
    public void Annotates_for_a_ci_service(string service, string start)
    {
        _tool.Write("synthetic.csv", ShiftedCsv);
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.3 }""");

        Assert.Contains(start, _tool.Run("audit", "orders.audit.json", "--ci", service).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_a_summary_to_the_step_of_a_github_job()
    {
        _tool.WriteGoodAudit();
        var summary = _tool.Write("summary.md", "earlier\n");

        var outcome = _tool.RunWith([("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", summary)], "audit", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("^earlier\n<!-- data-auditor:[0-9a-f]{16} -->\n## ✅ Passed", File.ReadAllText(summary));
    }

    [Fact]
    public void Gives_no_verdict_but_3_where_the_summary_cannot_be_written()
    {
        _tool.WriteGoodAudit();

        var outcome = _tool.RunWith([("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", _tool.Folder)], "audit", "orders.audit.json");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("DA3003: the step summary", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITLAB_CI", "true", "report.gitlab.json", "report.junit.xml")]
    [InlineData("TF_BUILD", "True", "report.md", "report.json")]
    public void Writes_what_a_ci_service_picks_up(string variable, string value, string first, string second)
    {
        _tool.WriteGoodAudit();

        Assert.Equal(0, _tool.RunWith([(variable, value)], "audit", "orders.audit.json", "--out", "out").ExitCode);
        Assert.True(File.Exists(_tool.Path($"out/{first}")));
        Assert.True(File.Exists(_tool.Path($"out/{second}")));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "orders.audit.json", "--format", "xml")]
    [InlineData("audit", "orders.audit.json", "--seed", "-1")]
    [InlineData("audit", "orders.audit.json", "--memory-limit", "4")]
    [InlineData("audit", "orders.audit.json", "--memory-limit", "4GB", "--shard", "1/2")]
    [InlineData("audit", "orders.audit.json", "--report", "pdf")]
    [InlineData("audit", "orders.audit.json", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("measure", "--modality", "tabular")]
    [InlineData("measure", "--modality", "tabular", "--synthetic", "synthetic.csv", "--metric", "tabular.nothing")]
    [InlineData("measure", "--modality", "tabular", "--synthetic", "synthetic.csv", "--set", "tabular.fidelity.ks.nothing=1")]
    [InlineData("metrics", "nothing.*")]
    [InlineData("baseline", "accept", "nothing.json")]
    public void Exits_2_on_a_wrong_command_line(params string[] arguments)
    {
        var outcome = _tool.Run(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Messages);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }
}
