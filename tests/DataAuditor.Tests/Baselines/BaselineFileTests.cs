using DataAuditor.Baselines;
using DataAuditor.Reports;
using DataAuditor.Tests.Files;

namespace DataAuditor.Tests.Baselines;

public sealed class BaselineFileTests : IDisposable
{
    private static readonly Acceptance Plain = new() { ReportPath = "report.json" };

    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "orders.baseline.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keeps_what_later_reports_are_held_against_and_no_record_of_the_data()
    {
        var measured = SampleReports.Measured(0.1, (0.05, 0.15)) with
        {
            Parts = [new ReportPart("age", 0.1)], Evidence = [new ReportExhibit(17, "age", "age is 212")], Notes = ["a note"], ElapsedMs = 3,
        };
        BaselineFile.Accept(FilePath, SampleReports.Of(measured), Plain);

        var kept = Read().Report.Measurements.Single();
        Assert.Equal(measured.Interval, kept.Interval);
        Assert.Equal(measured.Parts[0].Value, kept.Parts.Single().Value);
        Assert.DoesNotContain("212", File.ReadAllText(FilePath), StringComparison.Ordinal);
        Assert.Equal(0, kept.ElapsedMs);
    }

    [Fact]
    public void Refuses_a_report_that_failed()
    {
        var failed = SampleReports.Measuring(0.9) with { Status = AuditStatus.Failed };

        var message = Refusal(() => BaselineFile.Accept(FilePath, failed, Plain));

        Assert.StartsWith("the report failed: ", message, StringComparison.Ordinal);
        Assert.EndsWith($"data-auditor baseline accept report.json --baseline {FilePath} --force --reason \"WHY\"", message, StringComparison.Ordinal);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void Takes_a_report_that_failed_by_force_with_a_reason_that_it_keeps()
    {
        var failed = SampleReports.Measuring(0.9) with { Status = AuditStatus.Failed };
        Assert.Contains("needs a --reason", Refusal(() => BaselineFile.Accept(FilePath, failed, Plain with { Force = true, Reason = " " })), StringComparison.Ordinal);

        BaselineFile.Accept(FilePath, failed, Plain with { Force = true, Reason = "the old generator was no better" });

        Assert.Equal("the old generator was no better", Read().Reason);
    }

    [Fact]
    public void Refuses_a_failed_report_that_somebody_put_there_by_hand()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        File.WriteAllText(FilePath, File.ReadAllText(FilePath).Replace("\"passed\"", "\"failed\"", StringComparison.Ordinal));

        Assert.Contains("failed, kept without a reason", Refusal(() => Read()), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_pinned_reference_where_it_was_until_it_is_pinned_again()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.2), Plain);
        Assert.Equal((0.2, 0.1), (Read().Report.Measurements[0].Value, Read().Pinned.Measurements.Single().Value));

        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.3), Plain with { Pin = true });
        Assert.Equal((0.3, 0.3), (Read().Report.Measurements[0].Value, Read().Pinned.Measurements.Single().Value));
    }

    [Fact]
    public void Pins_what_is_measured_first_and_keeps_what_is_not_measured_for_a_while()
    {
        var other = SampleReports.Measured(0.5) with { Options = SampleReports.Option("n", 2) };
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        BaselineFile.Accept(FilePath, SampleReports.Of(other), Plain);
        BaselineFile.Accept(FilePath, SampleReports.Of(SampleReports.Measured(0.2), other with { Value = 0.6 }), Plain);

        Assert.Equal([0.1, 0.5], Read().Pinned.Measurements.Select(measurement => measurement.Value));
    }

    [Fact]
    public void Pins_a_part_when_it_is_measured_first()
    {
        BaselineFile.Accept(FilePath, SampleReports.Of(SampleReports.Measured(0.1) with { Parts = [new ReportPart("age", 0.1)] }), Plain);
        BaselineFile.Accept(FilePath, SampleReports.Of(SampleReports.Measured(0.2) with { Parts = [new ReportPart("age", 0.2), new ReportPart("zip", 0.2)] }), Plain);

        Assert.Equal([("age", 0.1), ("zip", 0.2)], Read().Pinned.Measurements.Single().Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Pins_a_metric_anew_whose_definition_changed()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        BaselineFile.Accept(FilePath, SampleReports.Of(SampleReports.Measured(0.2) with { Version = 2 }), Plain);

        Assert.Equal((0.2, 2), (Read().Pinned.Measurements.Single().Value, Read().Pinned.Measurements.Single().Version));
    }

    [Fact]
    public void Refuses_a_report_by_another_version_of_the_tool() =>
        Assert.Contains("audit again", Refusal(() => BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1) with { Tool = new("data-auditor", "0.0.1") }, Plain)), StringComparison.Ordinal);

    [Fact]
    public void Is_neither_read_nor_replaced_when_it_is_of_another_audit_unless_it_is_pinned_anew()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        var foreign = SampleReports.Measuring(0.2) with { Audit = "customers" };

        Assert.StartsWith("the baseline is of the audit 'orders', and this is 'customers'", Refusal(() => BaselineFile.Accept(FilePath, foreign, Plain)), StringComparison.Ordinal);
        Assert.StartsWith(
            "the baseline is of tabular data, and this audit is of text data",
            Refusal(() => BaselineFile.Read(FilePath, "orders", Modality.Text, AcceptCommand.For("report.json", FilePath))), StringComparison.Ordinal);

        BaselineFile.Accept(FilePath, foreign, Plain with { Pin = true });
        Assert.Contains("customers", File.ReadAllText(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_wherever_it_is_cut_off_with_the_command_that_puts_it_right()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        var whole = File.ReadAllText(FilePath).TrimEnd();
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllText(FilePath, whole[..length]);
            Assert.EndsWith($"data-auditor baseline accept report.json --baseline {FilePath} --pin", Refusal(() => Read()), StringComparison.Ordinal);
            Assert.Contains("start anew", Refusal(() => BaselineFile.Accept(FilePath, SampleReports.Measuring(0.2), Plain)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("null", "is empty")]
    [InlineData("{}", "is no baseline")]
    [InlineData("[1]", "is no baseline")]
    [InlineData("\"measurements\": [", "\"measurements\": [ null,")]
    [InlineData("\"baselineVersion\": 1", "\"baselineVersion\": 2")]
    public void Is_refused_when_it_is_something_else(string content, string change)
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        var whole = File.ReadAllText(FilePath);
        File.WriteAllText(FilePath, content.StartsWith('"') ? whole.Replace(content, change, StringComparison.Ordinal) : content);

        var message = Refusal(() => Read());

        if (!content.StartsWith('"')) Assert.Contains(change, message, StringComparison.Ordinal);
        Assert.EndsWith(" --pin", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_old_or_the_new_one_wherever_its_writer_is_killed()
    {
        BaselineFile.Accept(FilePath, SampleReports.Measuring(0.1), Plain);
        var old = File.ReadAllBytes(FilePath);
        var seen = new HashSet<double>();

        var kills = FragileDisk.KillAtEveryStep(
            64,
            disk => BaselineFile.Accept(disk, FilePath, SampleReports.Measuring(0.2), Plain),
            () =>
            {
                seen.Add(Read().Report.Measurements.Single().Value);
                File.WriteAllBytes(FilePath, old);
            });

        Assert.True(kills > 20, $"only {kills} steps");
        Assert.Equal([0.1, 0.2], seen.Order());
        Assert.Equal(0.2, Read().Report.Measurements.Single().Value);
    }

    private ApprovedReport Read() => BaselineFile.Read(FilePath, "orders", Modality.Tabular, AcceptCommand.For("report.json", FilePath));

    private static string Refusal(Action act)
    {
        var refused = Assert.Throws<AuditException>(act).Diagnostics.Single();
        Assert.Equal(DiagnosticCode.Manifest, refused.Code);
        Assert.NotNull(refused.Location);
        return refused.Message;
    }
}
