using System.Text.Json.Nodes;
using DataAuditor.Baselines;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Reports;

namespace DataAuditor.Running;

/// <summary>What an audit's gates compare with.</summary>
internal sealed class Baseline
{
    private readonly ApprovedReport _approved;

    private readonly string _path;

    private readonly AcceptCommand _fix;

    private Baseline(ApprovedReport approved, string path, AcceptCommand fix)
    {
        _approved = approved;
        _path = path;
        _fix = fix;
    }

    public AuditReport Report => _approved.Report;

    /// <summary>The baseline that the manifest names.</summary>
    /// <param name="namedAt">Where it is named.</param>
    /// <exception cref="AuditException">It is missing, or is no baseline of this audit and this version of the tool.</exception>
    public static Baseline Read(AuditManifest manifest, SourceLocation? namedAt)
    {
        var path = manifest.BaselinePath!;
        var fix = AcceptCommand.For(manifest, path);
        var baseline = new Baseline(BaselineFile.Read(path, manifest.Name, manifest.Modality, fix, namedAt), path, fix);
        var tool = baseline.Report.Tool;
        return tool == ReportTool.This ? baseline : throw baseline.Refused($"is by {tool.Name} {tool.Version}, and this is {ReportTool.This.Version}");
    }

    /// <summary>Only the synthetic data may be other than it was: a change of what it is held against says nothing about it.</summary>
    /// <exception cref="AuditException">Other data has changed too.</exception>
    public void CheckData(IReadOnlyDictionary<string, ReportData> data)
    {
        if (Report.OtherDataThan(data).FirstOrDefault() is { } changed)
        {
            throw Refused($"was measured with other data as '{PlainText.OneLine(changed)}'");
        }
    }

    /// <summary>What a metric with these options measured then, and when it was pinned; null where the report does not have it.</summary>
    /// <exception cref="AuditException">It has it in another version of the metric's definition.</exception>
    public BaselineValue? Of(MetricInfo info, JsonObject options)
    {
        if (Find(Report.Measurements, info, options) is not { } measured) return null;
        if (measured.Version != info.Version) throw Refused($"measured {info.Id} by version {measured.Version} of its definition, and this is version {info.Version}");

        var pinned = Find(_approved.Pinned.Measurements, info, options);
        return ValueOf(measured) with { Pinned = pinned?.Version == info.Version ? ValueOf(pinned) : null };
    }

    public BaselineDiff DiffTo(AuditReport report) => BaselineDiff.Of(report, _approved);

    public double? Score(Dimension dimension) => ScoreOf(Report.Dimensions, dimension);

    public double? PinnedScore(Dimension dimension) => ScoreOf(_approved.Pinned.Dimensions, dimension);

    private static ReportMeasurement? Find(IEnumerable<ReportMeasurement> measurements, MetricInfo info, JsonObject options) =>
        measurements.FirstOrDefault(measurement => measurement.IsOf(info.Id, options));

    private static BaselineValue ValueOf(ReportMeasurement measured) => new(
        measured.Estimate,
        measured.Parts.DistinctBy(part => part.Name, StringComparer.Ordinal).ToDictionary(part => part.Name, part => Estimate.Reported(part.Value, part.Interval), StringComparer.Ordinal));

    private static double? ScoreOf(IEnumerable<ReportDimension> dimensions, Dimension dimension) => dimensions.FirstOrDefault(known => known.Dimension == dimension)?.Score;

    private AuditException Refused(string problem) => new(DiagnosticCode.Manifest, $"the baseline {problem}; accept a new one: {_fix.Keeping}", new SourceLocation(_path));
}
