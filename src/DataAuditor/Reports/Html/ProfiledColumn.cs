using DataAuditor.Profiles;
using DataAuditor.Tables;

namespace DataAuditor.Reports.Html;

/// <summary>A column's profile with what the metrics say of that column.</summary>
internal sealed record ProfiledColumn(int Index, ColumnProfile Profile, IReadOnlyList<(string Metric, double Value)> Measured)
{
    private static readonly string[] MarginalMetrics = ["tabular.fidelity.ks", "tabular.fidelity.tvd"];

    /// <summary>By how much the two distributions differ: as measured, else as far as the drawing shows it.</summary>
    public double Difference => Measured
        .Where(one => MarginalMetrics.Contains(one.Metric, StringComparer.Ordinal))
        .Select(one => one.Value)
        .DefaultIfEmpty(Drawn)
        .Max();

    public bool IsCategory => Profile.Kind is ColumnKind.Category;

    private double Drawn => IsCategory
        ? Profile.Levels.Sum(level => Math.Abs(level.Real - level.Synthetic)) / 2
        : Profile.Steps.Select(step => Math.Abs(step.Real - step.Synthetic)).DefaultIfEmpty(0).Max();

    /// <summary>Columns with the largest difference first.</summary>
    public static IEnumerable<ProfiledColumn> WorstFirst(AuditResult result)
    {
        var measured = result.Report.Measurements
            .SelectMany(measurement => measurement.Parts.Select(part => (measurement.Metric, Part: part)))
            .ToLookup(one => one.Part.Name, one => (one.Metric, one.Part.Value), StringComparer.Ordinal);
        return result.Profiles
            .Select((profile, index) => new ProfiledColumn(index, profile, [.. measured[profile.Name]]))
            .OrderByDescending(column => column.Difference);
    }
}
