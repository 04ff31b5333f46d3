using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Preferences;

/// <summary>What equal rewards say of a pair.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RewardTies>))]
public enum RewardTies
{
    /// <summary>That the first is not preferred, so that a pair whose second is counts as right.</summary>
    Second,

    /// <summary>Nothing: the preferred output is not ranked higher, whichever it is.</summary>
    Wrong,
}
