using System.Net;

namespace DataAuditor.Models.Endpoints;

/// <summary>A request to a service that brought no answer. Its message never holds a key.</summary>
internal sealed class EndpointException(EndpointFault fault, string message) : Exception(message)
{
    public EndpointFault Fault { get; } = fault;

    /// <summary>How long the service wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Nothing was heard, or a client of the user's own says so in .NET's way. What it says of the cause is kept, the cause is not: it could hold headers.</summary>
    public static EndpointException Of(HttpRequestException failed) => new(
        failed.StatusCode is { } status ? FaultOf(status)
            : failed.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? EndpointFault.Unreadable : EndpointFault.Busy,
        failed.Message);

    public static EndpointFault FaultOf(HttpStatusCode status) => (int)status switch
    {
        408 or 425 or 429 or >= 500 => EndpointFault.Busy,
        400 or 413 or 422 or 451 => EndpointFault.Rejected,
        _ => EndpointFault.Refused,
    };
}
