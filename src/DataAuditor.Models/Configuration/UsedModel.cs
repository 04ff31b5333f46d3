using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Configuration;

/// <summary>A model that was asked.</summary>
/// <param name="Usage">Requests, tokens and cost; null for a model that is no service.</param>
public sealed record UsedModel(string Role, string Description, ServiceUsage? Usage);
