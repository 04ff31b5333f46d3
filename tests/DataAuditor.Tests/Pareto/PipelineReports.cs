using System.Text.Json.Nodes;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Pareto;

/// <summary>Reports of pipelines that measured one metric of trust and one of utility.</summary>
internal static class PipelineReports
{
    public const string Trust = "tabular.privacy.mia-auc";

    public const string Utility = "tabular.utility.tstr-auc";

    /// <param name="half">Half the width of both intervals; 0 for none.</param>
    public static (string Path, AuditReport Report) Of(string model, double trust, double utility, double half = 0.01) => ($"{model}.json", SampleAudits.Empty.Report with
    {
        Generator = new JsonObject { ["model"] = model },
        Measurements = [Measured(Trust, Direction.Lower, trust, half), Measured(Utility, Direction.Higher, utility, half)],
    });

    public static ReportMeasurement Measured(string metric, Direction direction, double value, double half) => new()
    {
        Metric = metric,
        Name = metric,
        Version = 1,
        Pillar = Pillar.Quality,
        Dimension = Dimension.Utility,
        Direction = direction,
        Range = [0, 1],
        Options = [],
        Value = value,
        Interval = half == 0 ? null : new ConfidenceInterval(value - half, value + half, 0.95, "test"),
        Samples = new Dictionary<string, long>(StringComparer.Ordinal),
    };
}
