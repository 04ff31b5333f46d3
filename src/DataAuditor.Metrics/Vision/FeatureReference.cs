using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Vision;

/// <summary>What generated images or videos are held against.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FeatureReference>))]
public enum FeatureReference
{
    /// <summary>Those of the real data.</summary>
    Real,

    /// <summary>Those that the synthetic records name as their references.</summary>
    Reference,
}
