using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What a masked place of a message counts for where the template has a variable.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WildcardMatch>))]
public enum WildcardMatch
{
    /// <summary>As much as any token that is the same: with many masks, messages are then compared as wholes.</summary>
    Count,

    /// <summary>Nothing: constants alone make messages alike.</summary>
    Ignore,
}
