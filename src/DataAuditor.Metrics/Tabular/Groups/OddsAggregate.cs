using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>How the differences of two error rates become one value.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OddsAggregate>))]
public enum OddsAggregate
{
    /// <summary>Half of their sum.</summary>
    Mean,

    /// <summary>The larger of the two.</summary>
    Worst,
}
