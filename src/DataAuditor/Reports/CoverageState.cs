using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

[JsonConverter(typeof(CamelCaseEnumConverter<CoverageState>))]
public enum CoverageState
{
    /// <summary>Every metric that the catalogue has for it.</summary>
    Measured,

    /// <summary>Some of them.</summary>
    Partly,

    /// <summary>None.</summary>
    NotMeasured,
}
