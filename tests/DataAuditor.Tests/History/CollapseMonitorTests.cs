using DataAuditor.Gates;
using DataAuditor.History;
using DataAuditor.Manifests;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Tests.History;

public sealed class CollapseMonitorTests : IDisposable
{
    private static readonly Table Real = new MixtureLoop(1).Real;

    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "loop.history.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Passes_the_first_round_and_says_that_it_is()
    {
        var result = Run(Healthy(2), new Gate { History = HistoryAlarm.Collapse });

        Assert.True(result.Passed);
        Assert.Equal("no sign of collapse: this is the first round", result.Gates[0].Message);
        Assert.Contains(result.Report.Skipped, skipped => skipped is { Metric: "history.contraction", Part: "per round", Reason: "the history has no earlier round" });
    }

    [Fact]
    public void Adds_the_change_per_round_and_the_alarm_to_each_signal()
    {
        Accept(Healthy(2));
        var before = Measured(Run(Healthy(2)), "history.contraction").Value;

        var now = Measured(Run(Healthy(3)), "history.contraction");

        Assert.Equal(now.Value - before, now.Parts.Single(part => part.Name == "per round").Value, 1e-12);
        Assert.Equal(0, now.Parts.Single(part => part.Name == "alarm").Value);
        Assert.Equal(2, now.Parts.Single(part => part.Name == "alarm").Details!["rounds"]);
    }

    [Fact]
    public void Counts_a_round_that_is_audited_again_after_it_was_accepted_once()
    {
        foreach (ulong seed in new ulong[] { 2, 3 }) Accept(Healthy(seed));

        Assert.Equal(2, Measured(Run(Healthy(3)), "history.contraction").Parts.Single(part => part.Name == "alarm").Details!["rounds"]);
    }

    [Fact]
    public void Lets_gates_ask_for_a_signal_its_change_and_its_alarm()
    {
        Accept(Healthy(2));

        var result = Run(
            Collapsed,
            new Gate { Metric = "history.support-coverage", Min = 0.9 },
            new Gate { Metric = "history.support-coverage", Part = "per round", Min = -0.1 },
            new Gate { Metric = "history.*", Part = "alarm", Max = 0 });

        // Error drift and tail loss have nothing to measure here.
        Assert.Equal(
            [Verdict.Failed, Verdict.Failed, Verdict.Failed, Verdict.NotMeasurable, Verdict.Failed, Verdict.NotMeasurable],
            result.Gates.Select(gate => gate.Verdict));
    }

    [Fact]
    public void Fails_at_once_when_all_records_are_the_same()
    {
        foreach (ulong seed in new ulong[] { 2, 3, 4 }) Accept(Healthy(seed));

        var gate = Run(Collapsed, new Gate { History = HistoryAlarm.Collapse }).Gates[0];

        Assert.Equal(Verdict.Failed, gate.Verdict);
        Assert.Equal(2, gate.Value);
        Assert.Contains("support coverage has got worse in this round: 0 after 0.9", gate.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_where_the_gate_is_a_warning()
    {
        Accept(Healthy(2));

        var result = Run(Collapsed, new Gate { History = HistoryAlarm.Collapse, Severity = Severity.Warning });

        Assert.True(result.Passed);
        Assert.Equal(AuditStatus.Warned, result.Report.Status);
    }

    [Fact]
    public void Changes_no_dimension_score_and_no_coverage()
    {
        var gate = new Gate { Metric = "tabular.diversity.beta-recall", Min = 0 };
        var without = Audit.Run(Manifest(Healthy(2), gate) with { HistoryPath = null });

        var with = Run(Healthy(2), gate);

        Assert.Equal(without.Report.Dimensions.Select(Text), with.Report.Dimensions.Select(Text));
        Assert.Equal(without.Report.Coverage.Select(Row), with.Report.Coverage.Select(Row));

        static string Text(ReportDimension dimension) => $"{dimension.Dimension} {dimension.Score} {string.Join(' ', dimension.Unscored)}";
        static string Row(ReportCoverage row) => $"{row.Dimension} {row.State} {row.Note}";
    }

    private static Table Healthy(ulong seed) => new MixtureLoop(seed).Rounds(1, recursive: false).Single().Table;

    private static Table Collapsed { get; } = new([.. Real.Columns.Select(column => new NumberColumn(column.Name, ColumnKind.Number, new double[50]))]);

    private static ReportMeasurement Measured(AuditResult result, string metric) => result.Report.Measurements.Single(measurement => measurement.Metric == metric);

    private void Accept(Table table) => AuditHistory.Append(FilePath, Run(table).Report);

    private AuditResult Run(Table table, params Gate[] gates) => Audit.Run(Manifest(table, gates));

    private AuditManifest Manifest(Table table, params Gate[] gates) => new()
    {
        Name = "loop",
        Modality = Modality.Tabular,
        Data = new AuditData { Synthetic = new DataInput.InMemory(table), Real = new DataInput.InMemory(Real) },
        Gates = gates,
        HistoryPath = FilePath,
    };
}
