using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>Which way a metric's value gets better; <see cref="None"/> where only a gate can say.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Direction>))]
public enum Direction
{
    Lower,
    Higher,
    None,
}
