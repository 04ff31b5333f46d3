using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

/// <summary>The signs of the survey's evaluation-gap tables: ✓, △ and ×.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CoverageState>))]
public enum CoverageState
{
    /// <summary>Every metric that the catalogue has for it and that applies to this data.</summary>
    Measured,

    /// <summary>Some of them.</summary>
    Partly,

    /// <summary>None.</summary>
    NotMeasured,
}
