using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Levels;

/// <summary>Which distance between two levels counts as all there can be.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MaximumDistance>))]
public enum MaximumDistance
{
    /// <summary>From the first level to the last, whatever the right one is.</summary>
    Scale,

    /// <summary>From the right level to the end of the scale that is farther from it, as LogBench has it.</summary>
    PerLevel,
}
