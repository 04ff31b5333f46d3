using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models;

/// <summary>A model that is a service, which takes money and time for every answer.</summary>
public interface IAsksService
{
    /// <summary>What was asked until now, and what that cost.</summary>
    ServiceUsage Usage { get; }
}
