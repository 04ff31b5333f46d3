using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Revisions;

/// <summary>How preserved intent and preserved characters become one value.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PreservationAggregate>))]
public enum PreservationAggregate
{
    /// <summary>The mean of each record's product: a revision that loses the intent keeps nothing.</summary>
    Instance,

    /// <summary>The product of the two means.</summary>
    Means,
}
