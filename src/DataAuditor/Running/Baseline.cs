using System.Text.Json.Nodes;
using DataAuditor.Gates;
using DataAuditor.Reports;

namespace DataAuditor.Running;

/// <summary>An approved report, to compare with.</summary>
internal sealed class Baseline(AuditReport report, string path)
{
    /// <exception cref="AuditException">It is missing, or is no report of this tool.</exception>
    public static Baseline Read(string path, SourceLocation? namedAt = null) => new(ReportText.Read(path, "baseline", namedAt), path);

    public AuditReport Report { get; } = report;

    /// <summary>What a metric with these options measured then; null where the report does not have it.</summary>
    /// <exception cref="AuditException">It has it in another version of the metric's definition.</exception>
    public BaselineValue? Of(MetricInfo info, JsonObject options)
    {
        var measured = Report.Measurements.FirstOrDefault(measurement =>
            measurement.Metric == info.Id && JsonNode.DeepEquals(measurement.Options, options));
        if (measured is null) return null;
        if (measured.Version != info.Version)
        {
            throw new AuditException(
                DiagnosticCode.Manifest,
                $"the baseline measured {info.Id} by version {measured.Version} of its definition; this is version {info.Version}: accept a new report",
                new SourceLocation(path));
        }

        return new BaselineValue(measured.Value, measured.Parts.ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal));
    }

    public double? Score(Dimension dimension) => Report.Dimensions.FirstOrDefault(known => known.Dimension == dimension)?.Score;
}
