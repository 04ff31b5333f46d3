using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>How a response's two scores become one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RuberAggregate>))]
public enum RuberAggregate
{
    Mean,
    Min,
    Max,
    Geometric,
}
