using System.Text.Json.Serialization;

namespace DataAuditor.Baselines;

/// <summary>How a metric stands to its baseline; in the order in which people want to know.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Movement>))]
public enum Movement
{
    Worse,

    /// <summary>Elsewhere, for a metric of which neither end is better.</summary>
    Moved,

    Better,

    /// <summary>The values differ by no more than samples of that size do.</summary>
    NotDistinguishable,

    Same,

    /// <summary>The baseline does not have it.</summary>
    New,

    /// <summary>Only the baseline has it.</summary>
    Gone,

    /// <summary>The definition of the metric is another than it was: the values cannot be compared.</summary>
    Redefined,
}
