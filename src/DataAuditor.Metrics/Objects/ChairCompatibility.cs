using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Objects;

/// <summary>Whose way of finding objects in texts is followed.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChairCompatibility>))]
public enum ChairCompatibility
{
    /// <summary>Its own: plurals by a rule that keeps a bus a bus, the longest phrase first.</summary>
    Fixed,

    /// <summary>The original program's, faults and all, for values that are to be compared with published ones; objects that reference texts name count as shown.</summary>
    Original,
}
