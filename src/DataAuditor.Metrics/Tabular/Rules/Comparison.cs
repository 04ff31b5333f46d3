using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Rules;

[JsonConverter(typeof(JsonStringEnumConverter<Comparison>))]
public enum Comparison
{
    [JsonStringEnumMemberName("<")]
    Less,

    [JsonStringEnumMemberName("<=")]
    LessOrEqual,

    [JsonStringEnumMemberName("=")]
    Equal,

    [JsonStringEnumMemberName("!=")]
    NotEqual,

    [JsonStringEnumMemberName(">=")]
    GreaterOrEqual,

    [JsonStringEnumMemberName(">")]
    Greater,
}
