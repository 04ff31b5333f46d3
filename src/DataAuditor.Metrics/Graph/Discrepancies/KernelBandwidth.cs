using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>How wide the kernel is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KernelBandwidth>))]
public enum KernelBandwidth
{
    /// <summary>As sigma says.</summary>
    Fixed,

    /// <summary>The largest discrepancy over sigma and ten multiples of the mean distance between the two sets (Thompson et al. 2022).</summary>
    Range,
}
