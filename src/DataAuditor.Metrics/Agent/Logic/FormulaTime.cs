using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>How time goes for formulas.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FormulaTime>))]
public enum FormulaTime
{
    /// <summary>In equal steps.</summary>
    Discrete,

    /// <summary>It flows, and a value holds from its step up to the next.</summary>
    Dense,
}
