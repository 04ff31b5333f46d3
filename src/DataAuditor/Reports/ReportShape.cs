namespace DataAuditor.Reports;

/// <summary>What the form of a report file cannot say: that its lists hold no nulls.</summary>
internal static class ReportShape
{
    public static bool IsWhole(AuditReport report) =>
        AreWhole(report.Measurements)
        && IsWhole(report.Data.Values) && IsWhole(report.Skipped) && IsWhole(report.Gates) && IsWhole(report.Dimensions) && IsWhole(report.Coverage);

    public static bool AreWhole(IReadOnlyList<ReportMeasurement> measurements) =>
        IsWhole(measurements) && measurements.All(static measurement => IsWhole(measurement.Parts) && IsWhole(measurement.Evidence) && IsWhole(measurement.Notes));

    /// <summary>The types say that there is no null; a file may hold one all the same.</summary>
    private static bool IsWhole(IEnumerable<object> items) => !items.Any(static item => item is null);
}
