using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Chains;

/// <summary>How the steps of chains become one value.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChainAggregate>))]
public enum ChainAggregate
{
    /// <summary>The mean over the steps of all chains.</summary>
    Mean,

    /// <summary>The mean over chains of each one's worst step: a chain is as strong as its weakest link.</summary>
    MinPerChain,
}
