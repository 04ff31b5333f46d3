using System.Text.Json.Serialization;

namespace DataAuditor;

[JsonConverter(typeof(KebabCaseEnumConverter<Pillar>))]
public enum Pillar
{
    Quality,
    Trustworthiness,
}
