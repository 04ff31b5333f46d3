using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Rules;

[JsonConverter(typeof(KebabCaseEnumConverter<RuleType>))]
public enum RuleType
{
    Number,
    Integer,
    Date,
    Boolean,
}
