using System.Text.Json.Nodes;
using DataAuditor.Baselines;
using DataAuditor.Gates;
using DataAuditor.Reports;
using DataAuditor.Reports.Markdown;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.Markdown;

public sealed class MarkdownBaselineTests
{
    private const string Heading = "### Since the baseline";

    private const string Head = "| metric | before | now | difference | 95 % interval | |\n|:--|--:|--:|--:|:-:|:--|\n";

    [Fact]
    public void Shows_what_moved_and_whether_samples_do_that_by_themselves()
    {
        // The interval by hand: 0.0824 - √(0.0114² + 0.01²) and 0.0824 + √(0.0109² + 0.01²).
        var section = Section(Since(SampleAudits.Failed, known => known.Metric switch
        {
            "tabular.fidelity.ks" => known with { Value = 0.05, Interval = new(0.04, 0.06, 0.95, "dkw") },
            "tabular.fidelity.tvd" => known with { Value = 0.1, Interval = new(0.09, 0.11, 0.95, "bootstrap") },
            "tabular.fidelity.pearson" => known with { Value = 0.1 },
            "tabular.validity.chi-square" => known with { Value = 0.01 },
            _ => known,
        }));

        Assert.Equal(
            Head
            + "| tabular.fidelity.ks | 0.05 | 0.1324 | +0.0824 | +0.06724 … +0.09719 | worse |\n"
            + "| tabular.validity.chi-square | 0.01 | 0.0021 | -0.0079 | – | moved |\n"
            + "| tabular.fidelity.pearson | 0.1 | 0.0562 | -0.0438 | – | better |\n"
            + "| tabular.fidelity.tvd | 0.1 | 0.1017 | +0.001667 | -0.008333 … +0.01167 | not distinguishable |\n",
            section);
    }

    [Fact]
    public void Says_nothing_where_there_is_no_baseline() =>
        Assert.DoesNotContain(Heading, Rendered.Text(new MarkdownReportWriter(), SampleAudits.Failed), StringComparison.Ordinal);

    [Fact]
    public void Says_that_nothing_moved() =>
        Assert.Equal("No metric that a gate judges has moved.\n", Section(Since(SampleAudits.Failed, known => known)));

    [Fact]
    public void Leaves_out_what_cannot_be_compared() =>
        Assert.Equal("No metric that a gate judges has moved.\n", Section(Since(SampleAudits.Failed, known => known with { Value = 0.5, Version = 2 })));

    [Fact]
    public void Shows_only_metrics_that_gates_judge_by_themselves_or_in_a_dimension()
    {
        string[] Moved(Func<GateResult, bool> isAsked) =>
        [
            .. Section(Since(SampleAudits.Failed with { Gates = [.. SampleAudits.Failed.Gates.Where(isAsked)] }, known => known with { Value = 0.5 }))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split(' ')[1]),
        ];

        Assert.Equal(["tabular.fidelity.tvd"], Moved(gate => gate.Gate.Metric == "tabular.fidelity.tvd"));
        Assert.Equal(
            ["tabular.fidelity.contingency", "tabular.fidelity.ks", "tabular.fidelity.pearson", "tabular.fidelity.tvd"],
            Moved(gate => gate.Gate.Dimension is not null).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_hostile_options_in_their_cell()
    {
        foreach (var text in HostileAudit.Texts)
        {
            var audit = SampleAudits.Failed with
            {
                Report = SampleAudits.Failed.Report with
                {
                    Measurements = [.. SampleAudits.Failed.Report.Measurements.Select(known => known with { Options = new JsonObject { ["condition"] = text } })],
                },
            };
            var section = Section(Since(audit, known => known with { Value = 0.5 }));

            Assert.Equal(10, section.Split('\n').Length);
            Assert.All(section.Split('\n', StringSplitOptions.RemoveEmptyEntries), row => Assert.Equal(7, row.Count(letter => letter == '|')));
            Assert.DoesNotMatch(@"<|@\w|://|(?<!\\)[`\[]|(?<!&)#\w", section);
        }
    }

    /// <summary>An audit whose baseline measured other values.</summary>
    private static AuditResult Since(AuditResult now, Func<ReportMeasurement, ReportMeasurement> then)
    {
        var before = now.Report with { Measurements = [.. now.Report.Measurements.Select(then)] };
        return now with { BaselineDiff = BaselineDiff.Of(now.Report, ApprovedReport.Of(before, null, null)) };
    }

    /// <summary>The section without its heading.</summary>
    private static string Section(AuditResult result)
    {
        var text = Rendered.Text(new MarkdownReportWriter(), result);
        var begin = text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length + 2;
        return text[begin..(text.IndexOf("\n\n", begin, StringComparison.Ordinal) + 1)];
    }
}
