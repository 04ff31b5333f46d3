using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

/// <summary>How much of a dimension the audit measured: a row of the survey's evaluation-gap tables, for the user's own data.</summary>
/// <param name="Note">The counts in words.</param>
public sealed record ReportCoverage(Dimension Dimension, CoverageState State, string Note)
{
    /// <summary>The metrics that were measured and count for the dimension, their own or one that they cover too.</summary>
    public IReadOnlyList<string> Measured { get; init; } = [];

    /// <summary>The metrics that could have been measured, or could be if their inputs were given.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The metrics that were tried and have no answer on this data; they count neither way.</summary>
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    /// <summary>Whether the audit's usage needs the dimension.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; init; }

    /// <summary>The share of the applicable metrics that were measured, from 0 to 1.</summary>
    [JsonIgnore]
    public double Share => Measured.Count == 0 ? 0 : (double)Measured.Count / (Measured.Count + Missing.Count);
}
