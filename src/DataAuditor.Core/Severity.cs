using System.Text.Json.Serialization;

namespace DataAuditor;

[JsonConverter(typeof(KebabCaseEnumConverter<Severity>))]
public enum Severity
{
    Error,
    Warning,
}
