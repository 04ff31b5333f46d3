namespace DataAuditor.Reports;

/// <summary>Coverage in the signs and words of the survey's evaluation-gap tables.</summary>
internal static class CoverageText
{
    public const string Legend = "✓ every metric that applies was measured, △ some were, × none was";

    public static string Sign(CoverageState state) => state switch { CoverageState.Measured => "✓", CoverageState.Partly => "△", _ => "×" };

    public static string Word(CoverageState state) => state switch { CoverageState.Measured => "measured", CoverageState.Partly => "partly", _ => "left out" };

    /// <summary>Without what stands before the row: <c>ks</c> for <c>tabular.fidelity.ks</c> beside fidelity; another dimension's metric keeps its whole id.</summary>
    public static string Names(ReportCoverage row, IReadOnlyList<string> metrics) => string.Join(", ", metrics.Select(id =>
        id.Split('.') is [_, var dimension, var name] && string.Equals(dimension, row.Dimension.ToString(), StringComparison.OrdinalIgnoreCase) ? name : id));
}
