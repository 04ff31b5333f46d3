using System.Text.Json.Nodes;
using DataAuditor.Reports;

namespace DataAuditor.Pareto;

/// <summary>Pipeline configurations weighed by one trust and one utility metric: which are worth choosing, and by whom the others are beaten.</summary>
public sealed record ParetoFront
{
    public int SchemaVersion { get; init; } = 1;

    public ReportTool Tool { get; init; } = ReportTool.This;

    public required Modality Modality { get; init; }

    public required ParetoAxis Trust { get; init; }

    public required ParetoAxis Utility { get; init; }

    /// <summary>The area between the points and the worst values of both axes: larger is better, for the set as a whole (Zitzler and Thiele, 1999).</summary>
    public required double Hypervolume { get; init; }

    /// <summary>The same as a share of what could be reached, from 0 to 1; null where a metric's range is open.</summary>
    public double? HypervolumeShare { get; init; }

    /// <summary>In the order of the reports.</summary>
    public required IReadOnlyList<ParetoPoint> Points { get; init; }

    /// <summary>Weighs reports.</summary>
    /// <param name="reports">The paths that messages name, with their reports; at least one.</param>
    /// <param name="trust">A metric's id, as is <paramref name="utility"/>.</param>
    /// <exception cref="AuditException">The reports are of different data, lack a metric, or measured it differently; all that do, at once.</exception>
    public static ParetoFront Of(IReadOnlyList<(string Path, AuditReport Report)> reports, string trust, string utility)
    {
        var reader = new ParetoReader(reports);
        var (trustAxis, trusts) = reader.Axis(trust);
        var (utilityAxis, utilities) = reader.Axis(utility);
        var names = reader.Names();
        ParetoPoint[] points = [.. reports.Select((report, i) => new ParetoPoint(names[i], report.Path, trusts[i], utilities[i]) { Generator = report.Report.Generator?.DeepClone() as JsonObject })];
        var volume = Pareto.Hypervolume.Of([.. points.Select(point => (trustAxis.Gain(point.Trust.Value, trustAxis.Worst), utilityAxis.Gain(point.Utility.Value, utilityAxis.Worst)))]);
        return new ParetoFront
        {
            Modality = reports[0].Report.Modality,
            Trust = trustAxis,
            Utility = utilityAxis,
            Hypervolume = volume,
            HypervolumeShare = trustAxis.Best is { } bestTrust && utilityAxis.Best is { } bestUtility
                ? volume / (trustAxis.Gain(bestTrust, trustAxis.Worst) * utilityAxis.Gain(bestUtility, utilityAxis.Worst))
                : null,
            Points = [.. points.Select(point => point with { DominatedBy = [.. points.Where(other => Dominates(other, point)).Select(other => other.Configuration)] })],
        };

        // Chance must not decide: better in neither, and in one at least beyond what the measurements leave open.
        bool Dominates(ParetoPoint other, ParetoPoint point)
        {
            var (trustGain, utilityGain) = (trustAxis.Gain(other.Trust.Value, point.Trust.Value), utilityAxis.Gain(other.Utility.Value, point.Utility.Value));
            return trustGain >= 0 && utilityGain >= 0
                && ((trustGain > 0 && other.Trust.IsApartFrom(point.Trust)) || (utilityGain > 0 && other.Utility.IsApartFrom(point.Utility)));
        }
    }
}
