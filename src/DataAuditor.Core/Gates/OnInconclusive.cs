using System.Text.Json.Serialization;

namespace DataAuditor.Gates;

/// <summary>What becomes of a gate whose interval covers the threshold.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OnInconclusive>))]
public enum OnInconclusive
{
    Warn,
    Fail,
    Pass,
}
