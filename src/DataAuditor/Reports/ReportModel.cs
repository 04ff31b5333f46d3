using DataAuditor.Models.Endpoints;

namespace DataAuditor.Reports;

/// <summary>A model that an audit asked.</summary>
/// <param name="Description">Which it is and by what means: a precomputed field needs none.</param>
public sealed record ReportModel(string Role, string Description)
{
    /// <summary>Requests, tokens and cost; null for a model that is no service.</summary>
    public ServiceUsage? Usage { get; init; }
}
