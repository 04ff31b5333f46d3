using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Metrics;
using DataAuditor.Reports;

namespace DataAuditor.Pareto;

/// <summary>Takes one metric's values out of several reports, and refuses to compare what is not the same.</summary>
internal sealed class ParetoReader
{
    private readonly IReadOnlyList<(string Path, AuditReport Report)> _reports;

    /// <exception cref="AuditException">The reports are about different kinds of data.</exception>
    public ParetoReader(IReadOnlyList<(string Path, AuditReport Report)> reports)
    {
        ArgumentOutOfRangeException.ThrowIfZero(reports.Count);
        _reports = reports;
        var (first, known) = reports[0];
        Throw(reports.Where(report => report.Report.Modality != known.Modality).Select(report =>
            Wrong(report.Path, $"it is about {Name(report.Report.Modality)} data, '{first}' about {Name(known.Modality)} data; they cannot be compared")));
    }

    /// <summary>The values in the order of the reports.</summary>
    public (ParetoAxis Axis, IReadOnlyList<ParetoValue> Values) Axis(string metric)
    {
        if (MetricCatalog.Find(metric) is null)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"no metric is named '{PlainText.OneLine(metric)}'{Suggestion.For(metric, MetricCatalog.All.Select(entry => entry.Info.Id))}");
        }

        var found = _reports.Select(report => (report.Path, report.Report, Measurements: report.Report.Measurements.Where(measurement => measurement.Metric == metric).ToArray())).ToArray();
        Throw(found.Where(report => report.Measurements.Length == 0).Select(report => Wrong(report.Path, $"it has no {metric}{Reason(report.Report, metric)}")));
        Throw(found.Where(report => report.Measurements.Length > 1).Select(report => Wrong(report.Path, $"it has {metric} with several options, so it is not clear which is meant")));

        var first = found[0].Measurements[0];
        Throw(found.Where(report => report.Measurements[0].Version != first.Version || !JsonNode.DeepEquals(report.Measurements[0].Options, first.Options)).Select(report =>
            Wrong(report.Path, $"it has {metric} of another version or with other options than '{found[0].Path}'")));

        ReportMeasurement[] measurements = [.. found.Select(report => report.Measurements[0])];
        if (first.Direction is Direction.None) return ScoreAxis.Of(measurements);

        ParetoValue[] values = [.. measurements.Select(measurement => new ParetoValue(measurement.Value, measurement.Interval))];
        return (AxisOf(first, values), values);
    }

    /// <summary>What tells each report from the others: its configuration, else its audit, with the file's name where those are alike.</summary>
    public IReadOnlyList<string> Names()
    {
        string[] names = [.. _reports.Select(report => GeneratorFacts.Configuration(report.Report.Generator) ?? report.Report.Audit)];
        return [.. names.Select((name, i) => names.Count(other => other == name) == 1 ? name : $"{name} ({_reports[i].Path})")];
    }

    private static ParetoAxis AxisOf(ReportMeasurement measurement, IReadOnlyList<ParetoValue> values)
    {
        var (good, bad) = measurement.Direction is Direction.Lower ? (measurement.Range[0], measurement.Range[1]) : (measurement.Range[1], measurement.Range[0]);
        var worst = measurement.Direction is Direction.Lower ? values.Max(value => value.Value) : values.Min(value => value.Value);
        return new ParetoAxis(measurement.Metric, measurement.Name, measurement.Direction, bad ?? worst) { Best = bad is null ? null : good };
    }

    private static string Reason(AuditReport report, string metric) =>
        report.Skipped.FirstOrDefault(skipped => skipped.Metric == metric && skipped.Part is null) is { } skipped ? $": {PlainText.OneLine(skipped.Reason)}" : "; measure it, or gate it";

    private static Diagnostic Wrong(string path, string problem) => new(DiagnosticCode.Manifest, Severity.Error, problem, new SourceLocation(Path.GetFullPath(path)));

    private static void Throw(IEnumerable<Diagnostic> problems)
    {
        Diagnostic[] all = [.. problems];
        if (all.Length > 0) throw new AuditException(all);
    }

    private static string Name(Modality modality) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(modality.ToString());
}
