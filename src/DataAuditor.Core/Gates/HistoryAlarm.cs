using System.Text.Json.Serialization;

namespace DataAuditor.Gates;

/// <summary>What a gate may ask of the rounds that went before.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<HistoryAlarm>))]
public enum HistoryAlarm
{
    /// <summary>Whether the generated data loses support, width or tails, or changes its errors, from round to round.</summary>
    Collapse,
}
