using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What is taken for a variable by its form, before messages are compared.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MaskSet>))]
public enum MaskSet
{
    /// <summary>Numbers with signs, units and separators (addresses, times, versions), hexadecimal numbers and identifiers, days of months, IPv6 and hardware addresses, hosts, URLs, paths.</summary>
    BuiltIn,

    /// <summary>Nothing but what the user's own pattern matches.</summary>
    None,
}
