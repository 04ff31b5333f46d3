using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Responses;

/// <summary>How a response without a label is told to refuse, or to comply.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RefusalDetection>))]
public enum RefusalDetection
{
    /// <summary>By how refusals are worded.</summary>
    Patterns,

    /// <summary>By a judge that reads prompt and response.</summary>
    Judge,
}
