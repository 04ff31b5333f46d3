using DataAuditor.Gates;
using DataAuditor.Profiles;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Reports.Samples;

/// <summary>An audit of data that attacks whoever looks at its report.</summary>
public static class HostileAudit
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style></script></title><svg onload=alert(1)>",
        "a | b | c",
        "``` `code` ```",
        "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
        "https://evil.example/a www.evil.example mailto:me@evil.example",
        "@octocat and @org/team, see #1 and org/repo#2",
        "line\r\n# heading\n\n---\n| a |\n|--|",
        "gnp.\u202Eexe",
        "\u001b[31mred\u001b[0m\0\u0007",
        "half \ud800 pair, \ufffe nothing, \ufeff mark",
        "&lt;b&gt; &#64;octocat &amp;",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)} $x^2$",
        "::error::fake ##vso[task.complete result=Succeeded]",
        new('w', 5000),
        "",
    ];

    public static AuditResult Result { get; } = Make();

    private static AuditResult Make()
    {
        const string metric = "tabular.fidelity.ks";
        var columns = Texts.Select((text, index) => index % 2 == 0
            ? new SampleColumn(text, ColumnKind.Number, 0.2)
            : new SampleColumn(text, ColumnKind.Category, 0.2) { Levels = Texts }).ToArray();
        ColumnProfile[] profiles = [.. columns.Select(column => column.Profile)];
        var measurements = SampleMeasurements.Of(columns)
            .Select(measurement => measurement with
            {
                Notes = Texts,
                Figures = [.. Texts.Select(SampleFigures.Named)],
                Evidence = [.. Texts.Select((text, index) => new ReportExhibit(index, text, text))],
            });
        GateResult[] gates =
        [
            .. Texts.Select(text => new GateResult(
                new() { Metric = metric, Max = 0.1, Part = text, Reason = text, Location = new(text, 1, 1) }, metric, Verdict.Failed, text) { Value = 0.2, Margin = -0.1, Part = text }),
            new(new() { Metric = metric, Max = 0.1 }, metric, Verdict.Failed, Texts[0]) { Value = 0.2, Margin = -0.1 },
        ];
        var result = SampleAudits.Of(Texts[0], AuditStatus.Failed, [.. measurements], gates, profiles);
        return result with
        {
            Diagnostics = [.. Texts.Select(text => new Diagnostic(DiagnosticCode.DataFile, Severity.Error, text))],
            Report = result.Report with
            {
                Data = Texts.Distinct(StringComparer.Ordinal).ToDictionary(text => $"tables.{text}", text => new ReportData(text, 1, text), StringComparer.Ordinal),
                Generator = new([.. Texts.Select((text, index) => KeyValuePair.Create($"{index} {text}", (System.Text.Json.Nodes.JsonNode?)text))]),
                Skipped = [.. Texts.Select(text => new ReportSkipped(text, text) { Part = text })],
                Coverage = [.. Texts.Select(text => new ReportCoverage(Dimension.Privacy, CoverageState.NotMeasured, text) { Measured = [text], Missing = [text], NotApplicable = [text] })],
                Dimensions = [new(Dimension.Fidelity, 0.5, 1, Texts)],
            },
        };
    }
}
