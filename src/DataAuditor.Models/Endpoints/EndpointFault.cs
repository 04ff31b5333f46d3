namespace DataAuditor.Models.Endpoints;

/// <summary>What went wrong between us and a service, by what helps.</summary>
internal enum EndpointFault
{
    /// <summary>It may work a little later: too many requests, an error on its side, no connection, no answer in time.</summary>
    Busy,

    /// <summary>It answered, but not in the form that was agreed; asking once more may help.</summary>
    Unreadable,

    /// <summary>It does not take this one request; others may go through.</summary>
    Rejected,

    /// <summary>It takes none of our requests: wrong key, wrong address, wrong model.</summary>
    Refused,
}
