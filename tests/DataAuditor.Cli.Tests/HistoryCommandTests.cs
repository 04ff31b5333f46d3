namespace DataAuditor.Cli.Tests;

public sealed class HistoryCommandTests : IDisposable
{
    private const string Report = "artifacts/data-audit/orders/report.json";

    private readonly Tool _tool = new();

    public HistoryCommandTests()
    {
        _tool.WriteGoodAudit();
        Manifest("""{ "metric": "tabular.fidelity.ks", "max": 0.5 }, { "history": "collapse", "severity": "error" }""");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Accepts_a_report_shows_the_trends_and_writes_the_plots()
    {
        Assert.Equal(0, _tool.Run("audit", "orders.audit.json").ExitCode);
        Assert.False(File.Exists(_tool.Path("orders.history.jsonl")));

        var outcome = _tool.Run("history", "orders.audit.json", "--accept", Report);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("accepted as round 1 of the history: orders.history.jsonl", outcome.Messages);
        Assert.Contains("tabular.fidelity.ks", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("▅", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("plots: artifacts/data-audit/orders/history.html", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool.Path("artifacts/data-audit/orders/history.html")));
    }

    [Fact]
    public void Says_how_to_begin_where_there_is_no_round()
    {
        var outcome = _tool.Run("history", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("--accept REPORT", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_failed_report_unless_forced_for_a_reason()
    {
        Manifest("""{ "metric": "tabular.fidelity.ks", "min": 2 }""");
        Assert.Equal(1, _tool.Run("audit", "orders.audit.json").ExitCode);

        var refused = _tool.Run("history", "orders.audit.json", "--accept", Report);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("error DA2001: this report failed", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("orders.history.jsonl")));

        var unexplained = _tool.Run("history", "orders.audit.json", "--accept", Report, "--force");
        Assert.Equal(2, unexplained.ExitCode);
        Assert.Contains("error DA2001: a report that is forced into the history needs a --reason", unexplained.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("orders.history.jsonl")));

        Assert.Equal(0, _tool.Run("history", "orders.audit.json", "--accept", Report, "--force", "--reason", "a new source").ExitCode);
        Assert.Contains("\"reason\":\"a new source\"", File.ReadAllText(_tool.Path("orders.history.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_line_of_a_broken_history_whoever_reads_it()
    {
        _tool.Run("audit", "orders.audit.json");
        _tool.Run("history", "orders.audit.json", "--accept", Report);
        File.AppendAllText(_tool.Path("orders.history.jsonl"), "=======\n");

        foreach (var command in new[] { "history", "audit" })
        {
            var outcome = _tool.Run(command, "orders.audit.json");
            Assert.Equal(2, outcome.ExitCode);
            Assert.Equal(["orders.history.jsonl(2): error DA2001: this line is no round of a history of data-auditor"], outcome.Messages);
        }
    }

    [Theory]
    [InlineData("""{ "history": "colapse" }""", "did you mean 'collapse'?")]
    [InlineData("""{ "history": "collapse", "max": 1 }""", "a gate on the history's alarm takes no limit")]
    [InlineData("""{ "history": "collapse", "metric": "tabular.fidelity.ks" }""", "a gate names either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'")]
    [InlineData("""{ "metric": "history.tail-los", "max": 1 }""", "no metric is named 'history.tail-los'; did you mean 'history.tail-loss'?")]
    public void Refuses_a_gate_that_means_nothing(string gate, string message)
    {
        Manifest(gate);

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "history": "collapse" }""", "the gate on history.collapse is about rounds, and no history is named: set 'history'")]
    [InlineData("""{ "metric": "history.contraction", "min": 0.5 }""", "the gate on history.contraction is about rounds, and no history is named: set 'history'")]
    public void Refuses_a_gate_over_rounds_where_no_history_is_named(string gate, string message)
    {
        _tool.Manifest(gate);

        Assert.Equal([$"orders.audit.json(2,1): error DA2001: {message}"], _tool.Run("audit", "orders.audit.json").Messages);
    }

    [Fact]
    public void Fails_the_audit_whose_data_collapsed_since_the_rounds_before()
    {
        _tool.Write("real.csv", Rows(400, 40));
        _tool.Write("synthetic.csv", Rows(399, 40));
        Manifest("""{ "history": "collapse" }""");
        _tool.Run("audit", "orders.audit.json", "--baseline-mode", "accept", "--baseline", "b.json");
        Assert.True(File.Exists(_tool.Path("orders.history.jsonl")));

        _tool.Write("synthetic.csv", Rows(400, 2));
        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("orders.audit.json(2,1): error DA1001: the data collapses: ", outcome.Error, StringComparison.Ordinal);
    }

    private static string Rows(int count, int places) =>
        "age,amount\n" + string.Concat(Enumerable.Range(0, count).Select(row => FormattableString.Invariant($"{row * 7919 % places},{row * 104729 % (places * 3)}\n")));

    private void Manifest(string gates) => _tool.Write(
        "orders.audit.json",
        $$"""
        { "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv" }, "history": "orders.history.jsonl", "gates": [
        {{gates}}
        ] }
        """);
}
